import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isSigned } from '../forms'
import { inHeader } from '../places'
import { signingName } from '../signing-name'

// A warning that does not refuse: verifiers may have agreed with the issuer on a name of their own, as on ES256K-R.
export default defineCheck({
  code: 'ALG_UNKNOWN',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The algorithm is not a registered one',
  why: 'A verifier refuses a token whose alg it does not support. Names that are not registered are mostly mistyped, or of one product.',
  fix: {
    issuer: 'Use the registered name of the algorithm, such as “RS256” or “ES256”.',
    verifier: 'Refuse the token, unless you agreed on this name with the issuer.',
  },
  cites: ['RFC 7515 §4.1.1', 'RFC 7518 §3.1', 'https://www.iana.org/assignments/jose/jose.xhtml'],
  applies: ({ token, alg }) => isSigned(token) && alg !== null,
  *look({ alg }) {
    if (alg !== null && signingName(alg).kind === 'unknown') yield { at: inHeader('alg'), facts: { alg } }
  },
  says: ({ alg }) => `The alg is ${quote(alg)}, which is not registered; expected a name such as “RS256”.`,
  examples: {
    flags: [{ header: { alg: 'RS265' } }, { header: { alg: 'SHA256' } }, { header: { alg: 'HmacSHA256' } }],
    passes: [
      {},
      { header: { alg: 'rs256' } },
      { header: { alg: 'RS1' } },
      { header: { alg: 'RSA-OAEP-256' } },
      { header: { alg: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256' } },
    ],
  },
})
