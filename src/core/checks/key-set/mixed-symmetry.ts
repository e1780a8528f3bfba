import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256, hs256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'MIXED_SYMMETRY',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'Public keys and shared secrets are in one set',
  why: 'Public keys are for everybody, a secret for nobody else: one set cannot be both. A verifier that picks keys from it by kid can be led to check an HMAC where it should check a signature.',
  fix: {
    issuer: 'Keep secrets out of the set; if it was published with them, take them out of use at once.',
    verifier: 'Keep the secret in a place of its own, with a verifier that allows HMAC only.',
  },
  cites: ['RFC 7517 §9.2', 'RFC 8725 §3.1', 'RFC 8725 §2.1'],
  applies: ({ keySet }) => keySet?.form === 'jwks',
  *look({ keySet }) {
    const readable = keySet?.keys.filter(({ material }) => material !== null) ?? []
    const secrets = readable.filter(({ kty }) => kty === 'oct').length
    if (secrets > 0 && secrets < readable.length)
      yield { at: { part: 'keys', pointer: '' }, facts: { secrets, public_keys: readable.length - secrets } }
  },
  says: ({ secrets, public_keys }) =>
    `The set holds ${count(secrets, 'shared secret')} beside ${count(public_keys, 'public key')}; expected one kind only.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...hs256.jwk, kid: '2' },
          ],
        },
      },
    ],
    passes: [{ keys: { keys: [es256.jwk, rs256.jwk] } }, { keys: { keys: [hs256.jwk] } }],
  },
})
