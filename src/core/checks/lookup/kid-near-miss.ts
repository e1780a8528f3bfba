import { member } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { quote } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { hasKid } from '../../keys/kid-index'
import { nearMisses } from '../../keys/near-miss'
import type { Explanation, NearMissReason } from '../../keys/near-miss-rule'
import { namesKeys } from '../../verify/look-up-key'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256 } from '../rfc-examples'
import type { LookupSubject } from '../subjects'

export default defineCheck({
  code: 'KID_NEAR_MISS',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  explains: true,
  title: 'The kid is nearly that of a key',
  why: 'The kid is compared character by character. One that means the same key in another spelling, as hexadecimal for base64url or with padding, is not found.',
  fix: {
    issuer: 'Write the kid in the token exactly as in the key set.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  applies: ({ header, keySet }) => member(header, 'kid') !== undefined && keySet !== null && namesKeys(keySet),
  *look(subject) {
    for (const miss of missesOf(subject).slice(0, SHOWN)) yield { at: inHeader('kid'), facts: { ...miss } }
  },
  says: ({ explanation, change }) => `${explanation} ${change}`,
  examples: {
    flags: [
      { header: { alg: 'ES256', kid: 'KEY-1' }, keys: { keys: [{ ...es256.jwk, kid: 'key-1' }] } },
      { header: { alg: 'ES256', kid: 'UGIevE=' }, keys: { keys: [{ ...es256.jwk, kid: 'UGIevE' }] } },
      { header: { alg: 'ES256', kid: 7 }, keys: { keys: [{ ...es256.jwk, kid: '7' }] } },
      { header: { alg: 'ES256', kid: '7' }, keys: { keys: [{ ...es256.jwk, kid: 7 }] } },
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
      { header: { alg: 'ES256', kid: 8 }, keys: { keys: [{ ...es256.jwk, kid: '7' }] } },
      { header: { alg: 'ES256', kid: '2024-05-production' }, keys: { keys: [{ ...es256.jwk, kid: 'blue' }] } },
    ],
  },
})

interface Miss extends Explanation {
  readonly reason: NearMissReason
  readonly kid: string
  /** The kid of the key that may be meant; null where it has none. */
  readonly key: string | null
}

function missesOf({ kid, header, keySet }: LookupSubject): readonly Miss[] {
  const keys = keySet?.keys ?? []
  if (kid === null) return misreadNumber(member(header, 'kid'), keys)
  if (hasKid(kid, keys)) return []
  return nearMisses(kid, keys).map(({ key, ...miss }) => ({ ...miss, kid, key: keys[key]?.kid ?? null }))
}

/** The rules compare texts; a number in the token's header is none. */
function misreadNumber(node: JsonNode | undefined, keys: readonly Key[]): readonly Miss[] {
  const kid = node?.type === 'number' ? String(node.value) : null
  if (kid === null || !hasKid(kid, keys)) return []
  const explanation = `The token's kid is the number ${kid}, and that of a key is the string ${quote(kid)}.`
  const change = `Have the issuer write the kid in quotes: ${quote(kid)}.`
  return [{ reason: 'NUMBER_VS_STRING', kid, key: kid, explanation, change }]
}

/** Keys that are told: of a set full of look-alikes the first ones say enough. */
const SHOWN = 3
