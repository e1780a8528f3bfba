import { certificateExample } from '../certificate-example'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { typOfProof } from '../proof-of-possession'
import { es256, otherEcJwk } from '../rfc-examples'

export default defineCheck({
  code: 'JWK_HEADER_VERIFIES',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The signature is made with a key that only the token itself knows',
  why: 'The signature verifies under the jwk in the header and under none of the keys given. So looks a token that somebody signed with a key of their own: a verifier that takes the key from the header accepts it.',
  fix: {
    caller: 'If you did not write this token, keep it for whoever looks after security.',
    issuer: 'If the key is yours, publish it in your key set, and leave jwk out.',
    verifier: 'Refuse the token, and see that your verifier does.',
  },
  cites: ['RFC 8725 §3.1', 'CVE-2018-0114', 'https://portswigger.net/web-security/jwt'],
  applies: ({ header, keySet }) => keySet !== null && typOfProof(header) === null,
  *look({ proofs }) {
    if (proofs.some(({ name, facts }) => name === 'EMBEDDED_KEY' && facts['parameter'] === 'jwk'))
      yield { at: inHeader('jwk'), facts: {} }
  },
  says: () =>
    'The signature verifies under the jwk in the header, and under none of the keys given; expected a key of the issuer.',
  examples: {
    flags: [
      { text: certificateExample.textWithJwk, keys: es256.jwk },
      { text: certificateExample.textWithJwk, keys: { keys: [{ ...otherEcJwk, kid: '1' }] } },
    ],
    passes: [
      { text: certificateExample.textWithJwk, keys: certificateExample.jwk },
      { header: { alg: 'ES256', jwk: certificateExample.jwk }, keys: es256.jwk },
      { text: certificateExample.textWithJwk },
    ],
  },
})
