import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { issuerDifference } from '../issuer-difference'
import { askedIssuer, isAskedIssuer, metadataIssuer, templateIn } from '../metadata-issuer'
import { document } from '../provider-examples'
import { discovered, ISSUER } from '../recorded'
import type { ProviderSubject } from '../subjects'

export default defineCheck({
  code: 'DISCOVERY_ISSUER_MISMATCH',
  subject: 'discovery',
  severity: 'error',
  refuses: false,
  title: 'The metadata name another issuer',
  why: 'Metadata must name the very issuer whose URL it was fetched from, or one host could speak for another. Verifiers compare character by character and refuse the metadata otherwise.',
  fix: {
    issuer:
      'Set the public URL of the issuer, as clients see it, in its configuration: behind a proxy it often names itself by its inner host.',
    verifier: 'Configure the issuer exactly as its metadata and its tokens state it.',
  },
  cites: ['OpenID Connect Discovery 1.0 §4.3', 'RFC 8414 §3.3'],
  look: ({ metadata, asked, evidence }) => mismatch({ metadata, asked, url: evidence.url }),
  also: { provider: mismatch },
  says: ({ issuer, asked, only }) =>
    `The metadata name the issuer ${quote(issuer)}; expected ${quote(asked)}, whose metadata were asked for.${only === null ? '' : ` They differ only in ${only}.`}`,
  examples: {
    flags: [
      { discovery: { issuer: ISSUER, evidence: discovered({ body: { issuer: `${ISSUER}/` } }) } },
      { discovery: { issuer: ISSUER, evidence: discovered({ body: { issuer: 'http://keycloak:8080/realms/acme' } }) } },
      { discovery: { evidence: discovered({ body: { issuer: 'https://id.acme.test' } }) } },
      { provider: { issuer: `${ISSUER}/`, discovery: document() } },
    ],
    passes: [
      { discovery: { issuer: ISSUER, evidence: discovered() } },
      { discovery: { evidence: discovered({ body: { issuer: `${ISSUER}/` } }) } },
      { discovery: { issuer: ISSUER, evidence: discovered({ body: { issuer: 'https://id.acme.example/{tenant}' } }) } },
      { provider: { issuer: ISSUER, discovery: document() } },
      { provider: { discovery: document() } },
    ],
  },
})

function* mismatch(subject: Pick<ProviderSubject, 'metadata' | 'asked' | 'url'>) {
  const issuer = metadataIssuer(subject)
  if (issuer === null || templateIn(issuer) !== null) return
  const expected = askedIssuer(subject)
  if (expected === null || isAskedIssuer(issuer, subject)) return
  yield {
    at: { part: 'metadata', pointer: '/issuer' } as const,
    facts: { issuer, asked: expected, stated: subject.asked !== null, only: issuerDifference(issuer, expected) },
  }
}
