import type { Key } from './key'

interface KidIndex {
  readonly byKid: ReadonlyMap<string, readonly number[]>
  /** How many keys have no kid. */
  readonly unnamed: number
}

const known = new WeakMap<readonly Key[], KidIndex>()
const none: readonly number[] = []
/** So few are gone through again. */
const FEW = 16

/**
 * The indexes of the keys with this kid, code point by code point, in source order; none for null. The keys are gone through
 * once for however many kids: a token is held against a hundred thousand of them with each key typed.
 */
export function keysNamed(kid: string | null, keys: readonly Key[]): readonly number[] {
  if (kid === null) return none
  if (keys.length <= FEW) return keys.flatMap((key, at) => (key.kid === kid ? [at] : none))
  return kidIndexOf(keys).byKid.get(kid) ?? none
}

/** Whether a key of these has this kid. */
export function hasKid(kid: string | null, keys: readonly Key[]): boolean {
  return keysNamed(kid, keys).length > 0
}

/** The first few kids of the keys, how many different ones there are, and how many keys have none. */
export function kidsIn(keys: readonly Key[], few: number) {
  const { byKid, unnamed } = kidIndexOf(keys)
  const kids: string[] = []
  for (const kid of byKid.keys()) {
    if (kids.length === few) break
    kids.push(kid)
  }
  return { kids, distinct: byKid.size, unnamed }
}

function kidIndexOf(keys: readonly Key[]): KidIndex {
  const index = known.get(keys) ?? makeIndex(keys)
  known.set(keys, index)
  return index
}

function makeIndex(keys: readonly Key[]): KidIndex {
  const byKid = new Map<string, number[]>()
  let unnamed = 0
  for (let at = 0; at < keys.length; at++) {
    const kid = keys[at]?.kid ?? null
    const before = kid === null ? undefined : byKid.get(kid)
    if (kid === null) unnamed++
    else if (before) before.push(at)
    else byKid.set(kid, [at])
  }
  return { byKid, unnamed }
}
