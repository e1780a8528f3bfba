import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { canVerify } from '../key-purpose'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightKeys } from '../some-keys'

export default defineCheck({
  code: 'KEY_ALG_MISSING',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key does not say its algorithm',
  why: 'A key may leave alg out, and nearly half of those in use do, such as all of Microsoft Entra. The verifier must then know by itself which algorithms it accepts: one that asks the token instead can be made to take a public key for an HMAC secret.',
  fix: {
    issuer: 'State in alg the one algorithm that each key signs with.',
    verifier: 'List the algorithms that you accept; never take them from the token.',
  },
  cites: ['RFC 7517 §4.4', 'RFC 8725 §3.1', 'CVE-2026-22817'],
  // Whoever gives one key alone says with it what they verify; in a set it is about all keys at once.
  applies: ({ keySet }) => keySet?.form === 'jwks',
  look: ({ keySet }) => sightKeys(keySet, (key) => key.alg === null && canVerify(key) && !member(key.jwk, 'alg')),
  says: (some) =>
    `There is no alg in ${keysPhrase(some)}; the verifier must know by itself which algorithms it accepts.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1' },
            { ...es256.jwk, kid: '2', alg: 'ES256' },
          ],
        },
      },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', alg: 'ES256' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', use: 'enc' }] } },
    ],
  },
})
