import { member } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import type { NearMissRule } from '../near-miss-rule'

/** A kid must be a string (RFC 7517 §4.5), and a number is equal to none. */
export default {
  reason: 'NUMBER_VS_STRING',
  explains: (kid, key) => {
    const published = key.kid === null ? member(key.jwk, 'kid') : undefined
    if (published?.type !== 'number' || String(published.value) !== kid) return null
    return {
      explanation: `The token's kid is the string ${quote(kid)}, and a key has it as a number.`,
      change: `Have the issuer publish the key with the kid in quotes: ${quote(kid)}.`,
    }
  },
} satisfies NearMissRule
