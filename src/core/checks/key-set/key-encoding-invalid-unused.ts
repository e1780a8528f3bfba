import { defineCheck } from '../define-check'
import { encodingSentence, sightEncoding } from '../key-encoding'
import { isForSigning } from '../key-purpose'
import { rs256 } from '../rfc-examples'

// A warning of such a key would be about a healthy set: PayPal's, whose X25519 key is padded, verifies every token.
export default defineCheck({
  code: 'KEY_ENCODING_INVALID_UNUSED',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A number of a key that verifies no signature is not written in base64url',
  why: 'The key is for encryption or key agreement, so no token fails for it. Strict libraries may still refuse it, or the whole set with it.',
  fix: {
    issuer: 'Write the members of the key as base64url without padding.',
  },
  cites: ['RFC 7515 §2', 'RFC 7518 §2', 'RFC 8037 §2'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightEncoding(keySet, (key) => !isForSigning(key), true),
  says: (facts) => `${encodingSentence(facts)}. No signature is verified with such a key.`,
  examples: {
    flags: [{ keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${rs256.jwk.n}==`, use: 'enc' }] } }],
    passes: [{ keys: { keys: [rs256.jwk] } }, { keys: { keys: [{ ...rs256.jwk, n: `${rs256.jwk.n}==` }] } }],
  },
})
