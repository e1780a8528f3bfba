import { quote } from '../../foundation/wording'
import { webUrl } from '../../sources/address'
import { issuerOfDiscovery } from '../../sources/read-source'
import { defineCheck } from '../define-check'
import { differsOnlyIn } from '../differs-only-in'
import { metadataIssuer, templateIn } from '../metadata-issuer'
import { discovered, ISSUER } from '../recorded'

export default defineCheck({
  code: 'DISCOVERY_ISSUER_MISMATCH',
  subject: 'discovery',
  severity: 'error',
  refuses: false,
  title: 'The metadata names another issuer',
  why: 'Metadata must name the very issuer whose URL it was fetched from, or one host could speak for another. Verifiers compare character by character and refuse the metadata otherwise.',
  fix: {
    issuer:
      'Set the public URL of the issuer, as clients see it, in its configuration: behind a proxy it often names itself by its inner host.',
    verifier: 'Configure the issuer exactly as its metadata and its tokens state it.',
  },
  cites: ['OpenID Connect Discovery 1.0 §4.3', 'RFC 8414 §3.3'],
  *look(subject) {
    const issuer = metadataIssuer(subject)
    if (issuer === null || templateIn(issuer) !== null) return
    const { asked, evidence } = subject
    const url = webUrl(evidence.url)
    const derived = url && issuerOfDiscovery(url)
    const expected = asked ?? derived
    if (expected === null || issuer === expected) return
    // From a URL alone nobody can tell whether the issuer ends in a slash.
    if (asked === null && (issuer === `${expected}/` || webUrl(issuer)?.href === webUrl(`${expected}/`)?.href)) return
    yield {
      at: { part: 'metadata', pointer: '/issuer' },
      facts: { issuer, asked: expected, stated: asked !== null, only: differenceOf(issuer, expected) },
    }
  },
  says: ({ issuer, asked, only }) =>
    `The metadata names the issuer ${quote(issuer)}; expected ${quote(asked)}, whose metadata was asked for.${only === null ? '' : ` They differ only in ${only}.`}`,
  examples: {
    flags: [
      { discovery: { issuer: ISSUER, evidence: discovered({ body: { issuer: `${ISSUER}/` } }) } },
      { discovery: { issuer: ISSUER, evidence: discovered({ body: { issuer: 'http://keycloak:8080/realms/acme' } }) } },
      { discovery: { evidence: discovered({ body: { issuer: 'https://id.acme.test' } }) } },
    ],
    passes: [
      { discovery: { issuer: ISSUER, evidence: discovered() } },
      { discovery: { evidence: discovered({ body: { issuer: `${ISSUER}/` } }) } },
      { discovery: { issuer: ISSUER, evidence: discovered({ body: { issuer: 'https://id.acme.example/{tenant}' } }) } },
    ],
  },
})

/** In words, when the two are alike but for one thing that is easily mistaken; else null. */
function differenceOf(found: string, expected: string): string | null {
  const only = differsOnlyIn(found, expected)
  if (only !== null) return only
  const [a, b] = [webUrl(found), webUrl(expected)]
  if (!a || !b || a.search !== b.search) return null
  const path = a.pathname === b.pathname
  if (path && a.hostname === b.hostname && a.protocol === b.protocol) return 'the port'
  if (path && a.port === b.port && a.protocol === b.protocol) return 'the host'
  return a.origin === b.origin ? 'the path' : null
}
