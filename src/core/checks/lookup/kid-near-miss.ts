import { nearMisses } from '../../keys/near-miss'
import { namesKeys } from '../../verify/look-up-key'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'KID_NEAR_MISS',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The kid is nearly that of a key',
  why: 'The kid is compared character by character. One that means the same key in another spelling, as hexadecimal for base64url or with padding, is not found.',
  fix: {
    issuer: 'Write the kid in the token exactly as in the key set.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  applies: ({ kid, keySet }) => kid !== null && keySet !== null && namesKeys(keySet),
  *look({ kid, keySet }) {
    if (kid === null || !keySet || keySet.keys.some((key) => key.kid === kid)) return
    for (const { reason, key, explanation, change } of nearMisses(kid, keySet.keys).slice(0, SHOWN))
      yield { at: inHeader('kid'), facts: { reason, kid, key: keySet.keys[key]?.kid ?? null, explanation, change } }
  },
  says: ({ explanation, change }) => `${explanation} ${change}`,
  examples: {
    flags: [
      { header: { alg: 'ES256', kid: 'KEY-1' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header: { alg: 'ES256', kid: 'UGIevE=' }, keys: { keys: [{ ...es256.jwk, kid: 'UGIevE' }] } },
    ],
    passes: [
      {
        header: { alg: 'ES256', kid: 'key-1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: 'key-1' },
            { ...es256.jwk, kid: 'KEY-1' },
          ],
        },
      },
      { header: { alg: 'ES256', kid: '2024-05-production' }, keys: { keys: [{ ...es256.jwk, kid: 'blue' }] } },
    ],
  },
})

/** Keys that are told: of a set full of look-alikes the first ones say enough. */
const SHOWN = 3
