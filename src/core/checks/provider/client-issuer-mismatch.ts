import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { issuerDifference } from '../issuer-difference'
import { metadataIssuer, templateIn } from '../metadata-issuer'
import { client, document } from '../provider-examples'

export default defineCheck({
  code: 'CLIENT_ISSUER_MISMATCH',
  subject: 'provider',
  severity: 'error',
  refuses: false,
  title: 'The client is set to another issuer than the metadata name',
  why: 'A client compares the issuer of metadata and tokens with its own, character by character. With another one it refuses every token of this issuer.',
  fix: { verifier: 'Configure the issuer exactly as its metadata state it, slash and all.' },
  cites: ['OpenID Connect Discovery 1.0 §4.3', 'OpenID Connect Core 1.0 §3.1.3.7', 'RFC 8414 §3.3'],
  *look(subject) {
    const issuer = metadataIssuer(subject)
    const { client: given } = subject
    const own = given && given.state !== 'unreadable' ? given.value.issuer : null
    if (issuer === null || own === null || own === issuer || templateIn(issuer) !== null) return
    yield {
      at: { part: 'client', pointer: '/issuer' },
      facts: { issuer, own, only: issuerDifference(own, issuer) },
    }
  },
  says: ({ issuer, own, only }) =>
    `The client is set to the issuer ${quote(own)}; expected ${quote(issuer)}, as the metadata name it.${only === null ? '' : ` They differ only in ${only}.`}`,
  examples: {
    flags: [
      { provider: { discovery: document(), config: { ...client, issuer: 'https://id.acme.example/' } } },
      { provider: { discovery: document(), config: { ...client, issuer: 'https://id.staging.example' } } },
    ],
    passes: [
      { provider: { discovery: document(), config: client } },
      {
        provider: {
          discovery: document({ issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }),
          config: { ...client, issuer: 'https://login.microsoftonline.com/acme/v2.0' },
        },
      },
    ],
  },
})
