import type { JsonNode, JsonObject } from '../foundation/json-node'
import type { Key } from '../keys/key'
import { jsonIdentity } from './key-identity'
import { isUsable } from './usable-key'

/**
 * How much a changed member of one key weighs: `meaning` decides what the key may do, `detail` describes it,
 * `encoding` writes the same number in another way.
 */
export type Weight = 'meaning' | 'detail' | 'encoding'

/** A member of a JWK that is not the same on both sides. Plain data. */
export interface MemberChange {
  readonly member: string
  readonly weight: Weight
  /** The value of `alg`, `use` and `key_ops`; null where it is absent, and for every other member. */
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two writings of one key, its kid aside. A key that is no JWK has no members to differ in. */
export function memberChanges(before: Key, after: Key): readonly MemberChange[] {
  if (!before.jwk || !after.jwk || isSameText(before.jwk, after.jwk)) return []
  const [a, b] = [before.jwk, after.jwk].map(({ members }) => new Map(members.map(({ name, value }) => [name, value])))
  if (!a || !b) return []
  const changes: MemberChange[] = []
  for (const member of new Set([...a.keys(), ...b.keys()])) {
    if (isApart(member) || areEqual(a.get(member), b.get(member))) continue
    const change = changeOf(member, before, after)
    if (change) changes.push(change)
  }
  return changes
}

/** Whether two objects have the same members in the same order, all of them strings. */
function isSameText({ members: a }: JsonObject, { members: b }: JsonObject): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, value }, index) => {
      const other = b[index]
      return (
        name === other?.name &&
        value.type === 'string' &&
        other.value.type === 'string' &&
        value.value === other.value.value
      )
    })
  )
}

/** kid and kty are told by the matching; private members by what was found of them. */
const isApart = (member: string) => member === 'kid' || member === 'kty'

function changeOf(member: string, before: Key, after: Key): MemberChange | null {
  if (numbers.has(member) && before.material) return { member, weight: 'encoding', before: null, after: null }
  const valueOf = values.get(member)
  if (!valueOf) return { member, weight: 'detail', before: null, after: null }
  const [a, b] = [valueOf(before), valueOf(after)]
  if (a === b) return null
  // Stating what was left unsaid narrows a key to what it was used for; EdDSA and Ed25519 are one algorithm (RFC 9864 §2.2).
  const isContrary = a !== null && b !== null && !(isEdwards(a, before) && isEdwards(b, after))
  const weight = isContrary || isUsable(before) !== isUsable(after) ? 'meaning' : 'detail'
  return { member, weight, before: a, after: b }
}

const numbers: ReadonlySet<string> = new Set(['n', 'e', 'x', 'y', 'pub', 'crv'])

const values: ReadonlyMap<string, (key: Key) => string | null> = new Map([
  ['alg', ({ alg }) => alg],
  ['use', ({ use }) => use],
  ['key_ops', ({ keyOps }) => keyOps && [...new Set(keyOps)].sort().join(', ')],
])

const isEdwards = (value: string, { kty, crv }: Key) => kty === 'OKP' && (value === 'EdDSA' || value === crv)

function areEqual(a: JsonNode | undefined, b: JsonNode | undefined): boolean {
  if (!a || !b) return a === b
  if (a.type === 'string' && b.type === 'string') return a.value === b.value
  return jsonIdentity(a) === jsonIdentity(b)
}
