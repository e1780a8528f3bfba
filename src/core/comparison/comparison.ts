import type { Flaw, Reading } from '../foundation/reading'
import type { KeySet } from '../keys/key'
import { matchSets, type SetMatch } from './match-sets'
import type { TokenOnSides } from './token-fate'

export type SideName = 'before' | 'after'

/** One of two key sets that are held against each other. */
export interface Side {
  /** Null when nothing was given, or when it cannot be read. */
  readonly keySet: KeySet | null
  readonly isMissing: boolean
  readonly flaws: readonly Flaw[]
  /** Whose set it is, where that is known. */
  readonly issuer: string | null
  /** When the set was as it is, in seconds since the epoch; null when that is not known. */
  readonly at: number | null
}

/** Two key sets, and the tokens that were tried on both. Which is the earlier is the person's word. */
export interface Comparison {
  readonly before: Side
  readonly after: Side
  /** Null unless both sides can be read. */
  readonly match: SetMatch | null
  /** Whether the two texts are the same, character by character. */
  readonly isSameText: boolean
  readonly tokens: readonly TokenOnSides[]
  /** How long a verifier may hold the earlier set, in seconds; null when that is not known. */
  readonly cacheMaxAge: number | null
  /** How many keys the person wants in both sets at least; null when that was not said. */
  readonly leastShared: number | null
}

/** The side that a reading makes; null stands for nothing given. */
export function sideOf(
  reading: Reading<KeySet> | null,
  { issuer = null, at = null }: Partial<Pick<Side, 'issuer' | 'at'>> = {},
): Side {
  return {
    keySet: reading && reading.state !== 'unreadable' ? reading.value : null,
    isMissing: reading === null,
    flaws: reading && reading.state !== 'whole' ? reading.flaws : [],
    issuer,
    at,
  }
}

/** Whether an address stands where the set is to be: it is still to be fetched. */
export function isUnfetched({ keySet, flaws }: Side): boolean {
  return keySet === null && flaws[0]?.reason === 'IS_URL'
}

/** The match of two sides, or null when there are not two sets. */
export function matchSides(before: Side, after: Side): SetMatch | null {
  return before.keySet && after.keySet ? matchSets(before.keySet, after.keySet) : null
}

/** How the two are called in a sentence. */
export const sideWords = { before: 'the earlier set', after: 'the later set' } as const
