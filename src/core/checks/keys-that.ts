import type { Key, KeySet } from '../keys/key'

/** What a key by itself shows, whatever token it is held against: one and the same function each time. */
type Trait = (key: Key) => boolean

const known = new WeakMap<KeySet, Map<Trait, readonly Key[]>>()

/** The keys of a set that have a trait, looked for once in each set: none of them changes with the token. */
export function keysThat(keySet: KeySet, has: Trait): readonly Key[] {
  const found = known.get(keySet) ?? new Map<Trait, readonly Key[]>()
  known.set(keySet, found)
  const keys = found.get(has) ?? keySet.keys.filter(has)
  found.set(has, keys)
  return keys
}
