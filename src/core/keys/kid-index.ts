import type { Key } from './key'

const known = new WeakMap<readonly Key[], ReadonlyMap<string, readonly number[]>>()
const none: readonly number[] = []

/**
 * The indexes of the keys with this kid, code point by code point, in source order; none for null. The keys are gone through
 * once for however many kids: a token is held against a hundred thousand of them with each key typed.
 */
export function keysNamed(kid: string | null, keys: readonly Key[]): readonly number[] {
  if (kid === null) return none
  const index = known.get(keys) ?? indexOf(keys)
  known.set(keys, index)
  return index.get(kid) ?? none
}

/** Whether a key of these has this kid. */
export function hasKid(kid: string | null, keys: readonly Key[]): boolean {
  return keysNamed(kid, keys).length > 0
}

function indexOf(keys: readonly Key[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (let at = 0; at < keys.length; at++) {
    const kid = keys[at]?.kid ?? null
    if (kid === null) continue
    const before = index.get(kid)
    if (before) before.push(at)
    else index.set(kid, [at])
  }
  return index
}
