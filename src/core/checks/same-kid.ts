import { finish, type Steps } from '../foundation/steps'
import type { Key, KeySet } from '../keys/key'
import { keysAlikeInSteps } from './keys-alike'

export interface SameKid {
  readonly kid: string
  /** In source order, two or more. */
  readonly keys: readonly Key[]
  /** Two keys of different material that nothing but the kid could tell apart. */
  readonly collides: boolean
}

const known = new WeakMap<KeySet, readonly SameKid[]>()

/** The kids that several keys of a set have. Found once for each set. */
export function sameKids(keySet: KeySet): readonly SameKid[] {
  return known.get(keySet) ?? finish(sameKidsInSteps(keySet))
}

/** The same in steps. */
export function* sameKidsInSteps(keySet: KeySet): Steps<readonly SameKid[]> {
  const alike = yield* keysAlikeInSteps(keySet.keys, ({ kid }) => kid)
  const found = alike.map((keys) => ({ kid: keys[0]?.kid ?? '', keys, collides: someCollide(keys) }))
  known.set(keySet, found)
  return found
}

/** More keys of one kid are not compared, so that the work stays small whatever the set. */
const COMPARED = 64

function someCollide(keys: readonly Key[]): boolean {
  const compared = keys.filter((key) => key.material !== null).slice(0, COMPARED)
  return compared.some((a, i) => compared.slice(i + 1).some((b) => !areSeparate(a, b) && !areSame(a, b)))
}

function areSeparate(a: Key, b: Key): boolean {
  const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other
  // On EC keys the curve says the algorithm (RFC 7518 §3.4).
  const byCurve = a.kty === 'EC' && differ(a.crv, b.crv)
  return a.kty !== b.kty || byCurve || differ(a.alg, b.alg) || differ(a.use, b.use)
}

// The material is in canonical encoding, its members always in one order.
const areSame = (a: Key, b: Key) => JSON.stringify(a.material) === JSON.stringify(b.material)
