import { finish, type Steps } from '../foundation/steps'
import type { Key } from './key'
import type { NearMissReason, NearMissRule } from './near-miss-rule'
import { nearMissRules } from './near-misses/index'

export interface NearMiss {
  readonly reason: NearMissReason
  /** Index of the key in the keys that were given. */
  readonly key: number
  /** One sentence: how the token's kid and the key belong together. */
  readonly explanation: string
  /** One sentence: what to change. */
  readonly change: string
}

/** A longer kid is no slip, and comparing it in every way with every key would take time. In UTF-16 units. */
const LONGEST = 1024

/**
 * The keys that a token's kid may mean though no kid is equal to it, each with the best reason, in the order of the keys.
 * Meaning comes before distance: a mere likeness of letters is told only when nothing else explains any key.
 */
export function nearMisses(kid: string, keys: readonly Key[]): readonly NearMiss[] {
  return finish(nearMissesInSteps(kid, keys))
}

/** The same in steps; what was found last for these keys is remembered. */
export function* nearMissesInSteps(kid: string, keys: readonly Key[]): Steps<readonly NearMiss[]> {
  const before = known.get(keys)
  if (before?.kid === kid) return before.misses
  const misses = yield* findMisses(kid, keys)
  known.set(keys, { kid, misses })
  return misses
}

const known = new WeakMap<readonly Key[], { readonly kid: string; readonly misses: readonly NearMiss[] }>()

function* findMisses(kid: string, keys: readonly Key[]): Steps<readonly NearMiss[]> {
  if (kid.length > LONGEST) return []
  const meaning = nearMissRules.filter(({ reason }) => reason !== 'EDIT_DISTANCE')
  const byMeaning = yield* missesBy(meaning, kid, keys)
  if (byMeaning.length > 0) return byMeaning
  return yield* missesBy(
    nearMissRules.filter((rule) => !meaning.includes(rule)),
    kid,
    keys,
  )
}

/** The most keys that are looked at in one step. */
const STEP = 512

function* missesBy(rules: readonly NearMissRule[], kid: string, keys: readonly Key[]): Steps<readonly NearMiss[]> {
  const misses: NearMiss[] = []
  for (const [index, key] of keys.entries()) {
    if (index % STEP === STEP - 1) yield
    const miss = missOf(rules, kid, key)
    if (miss) misses.push({ ...miss, key: index })
  }
  return misses
}

function missOf(rules: readonly NearMissRule[], kid: string, key: Key): Omit<NearMiss, 'key'> | null {
  if (key.kid === kid || (key.kid?.length ?? 0) > LONGEST) return null
  for (const { reason, explains } of rules) {
    const found = explains(kid, key)
    if (found) return { reason, ...found }
  }
  return null
}
