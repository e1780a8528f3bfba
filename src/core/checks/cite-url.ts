/**
 * Where a citation of a check can be read: the section where its anchor is certain, else the document. Takes the citation as
 * it is written, such as 'RFC 7515 §4.1.4'; null when no address is known for it.
 */
export function citeUrl(cite: string): string | null {
  if (cite.startsWith('https://')) return cite
  for (const [pattern, url] of publishers) {
    const found = pattern.exec(cite)
    if (found) return url(found)
  }
  return null
}

const NUMBER = String.raw`\d+(?:\.\d+)*`

const publishers: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    new RegExp(`^RFC (\\d+)(?: §(${NUMBER})| Appendix ([A-Z](?:\\.\\d+)*))?`),
    ([, rfc, section, appendix]) =>
      `https://www.rfc-editor.org/rfc/rfc${rfc}${section ? `#section-${section}` : appendix ? `#appendix-${appendix}` : ''}`,
  ],
  [
    new RegExp(`^OpenID Connect (Core|Discovery) 1\\.0(?: §(${NUMBER}))?`),
    ([, part = '', section = '']) => {
      const anchor = openIdAnchors.get(`${part} ${section}`)
      return `https://openid.net/specs/openid-connect-${part.toLowerCase()}-1_0.html${anchor ? `#${anchor}` : ''}`
    },
  ],
  [/^CVE-\d{4}-\d+/, ([id]) => `https://www.cve.org/CVERecord?id=${id}`],
  [/^FIPS (\d+(?:-\d+)?)/, ([, number]) => `${NIST}FIPS.${number}`],
  [
    /^NIST SP (\d+-\d+[A-Z]?)(?: Part (\d+))?(?: Rev\. (\d+))?/,
    ([, number, part, revision]) => `${NIST}SP.${number}${part ? `pt${part}` : ''}${revision ? `r${revision}` : ''}`,
  ],
]

/** NIST registers each publication under its own name. */
const NIST = 'https://doi.org/10.6028/NIST.'

/** OpenID's documents name their sections; these are the ones that have been looked up. */
const openIdAnchors: ReadonlyMap<string, string> = new Map([
  ['Core 2', 'IDToken'],
  ['Core 3.1.3.7', 'IDTokenValidation'],
  ['Core 5.1', 'StandardClaims'],
  ['Core 9', 'ClientAuthentication'],
  ['Core 10.1', 'Signing'],
  ['Core 10.1.1', 'RotateSigKeys'],
  ['Discovery 3', 'ProviderMetadata'],
  ['Discovery 4', 'ProviderConfig'],
  ['Discovery 4.3', 'ProviderConfigurationValidation'],
])
