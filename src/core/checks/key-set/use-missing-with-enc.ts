import { defineCheck } from '../define-check'
import { canVerify } from '../key-purpose'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightKeys } from '../some-keys'

export default defineCheck({
  code: 'USE_MISSING_WITH_ENC',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'A key does not say its use, in a set that has keys for encryption',
  why: 'Where a set has keys for both purposes, each must say by its use what it is for. A verifier that takes use “sig” only passes over the others.',
  fix: {
    issuer: 'Give each key of the set the use “sig” or “enc”.',
  },
  cites: ['OpenID Connect Discovery 1.0 §3', 'RFC 7517 §4.2'],
  applies: ({ keySet }) => keySet?.form === 'jwks',
  *look({ keySet }) {
    // Only what is marked “enc”: a key that cannot sign by its curve, as PayPal’s on X25519, asks for no mark on the others.
    if (keySet?.keys.some(({ use }) => use === 'enc') && keySet.keys.some(canVerify))
      yield* sightKeys(keySet, ({ use, material }) => use === null && material !== null)
  },
  says: (some) =>
    `There is no use in ${keysPhrase(some)}; expected “sig” or “enc”, because the set has keys for encryption.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '2', use: 'enc' },
          ],
        },
      },
    ],
    passes: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1', use: 'sig' },
            { ...rs256.jwk, kid: '2', use: 'enc' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '2' },
          ],
        },
      },
    ],
  },
})
