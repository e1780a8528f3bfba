import { expect, test } from 'vitest'
import { checks } from '.'
import { citeUrl } from './cite-url'

const specs = 'https://openid.net/specs/openid-connect'

test.each([
  ['RFC 7515 §4.1.4', 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4'],
  ['RFC 7517 §5', 'https://www.rfc-editor.org/rfc/rfc7517#section-5'],
  ['RFC 7515 Appendix F', 'https://www.rfc-editor.org/rfc/rfc7515#appendix-F'],
  ['RFC 7515 Appendix A.1.1', 'https://www.rfc-editor.org/rfc/rfc7515#appendix-A.1.1'],
  ['RFC 7638', 'https://www.rfc-editor.org/rfc/rfc7638'],
  ['OpenID Connect Core 1.0 §10.1', `${specs}-core-1_0.html#Signing`],
  ['OpenID Connect Core 1.0 §10.1.1', `${specs}-core-1_0.html#RotateSigKeys`],
  ['OpenID Connect Discovery 1.0 §4.3', `${specs}-discovery-1_0.html#ProviderConfigurationValidation`],
  // A section whose anchor nobody has looked up: the document.
  ['OpenID Connect Core 1.0 §16.9', `${specs}-core-1_0.html`],
  ['CVE-2022-21449', 'https://www.cve.org/CVERecord?id=CVE-2022-21449'],
  ['FIPS 204', 'https://doi.org/10.6028/NIST.FIPS.204'],
  ['FIPS 186-5 §6.4.2', 'https://doi.org/10.6028/NIST.FIPS.186-5'],
  ['NIST SP 800-131A Rev. 2', 'https://doi.org/10.6028/NIST.SP.800-131Ar2'],
  ['NIST SP 800-57 Part 1 Rev. 5', 'https://doi.org/10.6028/NIST.SP.800-57pt1r5'],
  ['https://eprint.iacr.org/2020/697', 'https://eprint.iacr.org/2020/697'],
])('%s is read at %s', (cite, url) => {
  expect(citeUrl(cite)).toBe(url)
})

test('nothing is made up for a citation of no known kind, or a scheme that is not https', () => {
  for (const cite of ['', 'a blog', 'javascript:alert(1)', 'http://example.com/', 'RFC'])
    expect(citeUrl(cite)).toBeNull()
})

test('every citation of the catalogue leads somewhere', () => {
  const dead = checks.flatMap(({ cites }) => cites).filter((cite) => !URL.canParse(citeUrl(cite) ?? ''))
  expect(dead).toEqual([])
})
