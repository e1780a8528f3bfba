import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inMilliseconds, millisecondsSentence } from '../milliseconds'
import { inPayload } from '../places'

export default defineCheck({
  code: 'ISSUED_IN_MILLISECONDS',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The iat or nbf is in milliseconds',
  why: 'Read as seconds, as every verifier reads it, such a time lies tens of thousands of years ahead: with that nbf the token is never valid, with that iat its age cannot be told.',
  fix: {
    issuer: 'Divide by 1000: iat and nbf are in seconds since 1970.',
  },
  cites: ['RFC 7519 §2', 'RFC 7519 §4.1.5', 'RFC 7519 §4.1.6'],
  *look({ claims }) {
    for (const claim of ['iat', 'nbf']) {
      const value = inMilliseconds(claims, claim)
      if (value !== null) yield { at: inPayload(claim), facts: { claim, value } }
    }
  },
  says: millisecondsSentence,
  examples: {
    flags: [
      { claims: { iat: EXAMPLE_NOW * 1000, exp: EXAMPLE_NOW + 600 } },
      { claims: { nbf: EXAMPLE_NOW * 1000, exp: EXAMPLE_NOW + 600 } },
    ],
    passes: [{}, { claims: { iat: EXAMPLE_NOW, exp: (EXAMPLE_NOW + 600) * 1000 } }],
  },
})
