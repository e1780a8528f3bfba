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
  if (kid.length > LONGEST) return []
  const meaning = nearMissRules.filter(({ reason }) => reason !== 'EDIT_DISTANCE')
  const byMeaning = missesBy(meaning, kid, keys)
  if (byMeaning.length > 0) return byMeaning
  return missesBy(
    nearMissRules.filter((rule) => !meaning.includes(rule)),
    kid,
    keys,
  )
}

function missesBy(rules: readonly NearMissRule[], kid: string, keys: readonly Key[]): readonly NearMiss[] {
  return keys.flatMap((key, index) => {
    if (key.kid === kid || (key.kid?.length ?? 0) > LONGEST) return []
    for (const { reason, explains } of rules) {
      const found = explains(kid, key)
      if (found) return [{ reason, key: index, ...found }]
    }
    return []
  })
}
