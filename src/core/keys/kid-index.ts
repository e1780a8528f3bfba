import { finish, type Steps } from '../foundation/steps'
import type { Key } from './key'

interface KidIndex {
  /** Of a kid that one key has, as nearly every kid is, its index alone. */
  readonly byKid: ReadonlyMap<string, number | readonly number[]>
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
  const found = kidIndexOf(keys).byKid.get(kid) ?? none
  return typeof found === 'number' ? [found] : found
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
  return known.get(keys) ?? finish(indexKidsInSteps(keys))
}

/** The most keys that are gone through in one step. */
const STEP = 4_096

/** Goes through the keys, so that the first who asks for a kid does not wait for it. */
export function* indexKidsInSteps(keys: readonly Key[]): Steps<KidIndex> {
  const byKid = new Map<string, number | number[]>()
  let unnamed = 0
  for (let at = 0; at < keys.length; at++) {
    if (at % STEP === STEP - 1) yield
    const kid = keys[at]?.kid ?? null
    const before = kid === null ? undefined : byKid.get(kid)
    if (kid === null) unnamed++
    else if (before === undefined) byKid.set(kid, at)
    else if (typeof before === 'number') byKid.set(kid, [before, at])
    else before.push(at)
  }
  const index = { byKid, unnamed }
  known.set(keys, index)
  return index
}
