import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inMilliseconds, millisecondsSentence } from '../milliseconds'
import { inPayload } from '../places'

/** Of exp alone, because there it opens a hole; of iat and nbf it is ISSUED_IN_MILLISECONDS. */
export default defineCheck({
  code: 'TIME_IN_MILLISECONDS',
  subject: 'claims',
  severity: 'error',
  refuses: false,
  title: 'The exp is in milliseconds',
  why: 'Read as seconds, as every verifier reads it, such a time lies tens of thousands of years ahead: the token never expires, and nobody notices.',
  fix: {
    issuer:
      'Divide by 1000: exp is in seconds since 1970. Then find out which tokens are still about, for they do not end by themselves.',
    verifier: 'Limit the age of a token by its iat.',
  },
  cites: ['RFC 7519 §2', 'RFC 7519 §4.1.4'],
  *look({ claims }) {
    const value = inMilliseconds(claims, 'exp')
    if (value !== null) yield { at: inPayload('exp'), facts: { claim: 'exp', value } }
  },
  says: millisecondsSentence,
  examples: {
    flags: [{ claims: { exp: (EXAMPLE_NOW + 600) * 1000 } }],
    passes: [{}, { claims: { exp: 253402300799 } }],
  },
})
