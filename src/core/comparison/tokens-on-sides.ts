import { type Pauses, pause } from '../foundation/pauses'
import { finishSlowly } from '../foundation/steps'
import { findPlacesInSteps } from '../intake'
import type { KeySet } from '../keys/key'
import { openBench, type TokenBench, type Trial } from './token-bench'
import type { Place, TokenOnSides } from './token-fate'

export interface TokenWork extends Pauses {
  /** Seconds since the epoch. */
  readonly now: number
  /** In seconds. */
  readonly clockSkew: number
  /** How many of the tokens have been tried. */
  readonly onProgress?: (done: number, total: number) => void
  /** Others who try some of these tokens meanwhile, once they are there. */
  readonly helpers?: (all: readonly Place[], trial: Trial) => Promise<readonly TokenBench[]>
}

/** How many tokens are tried between two breaths. */
const BATCH = 64

/**
 * Tries every token of the texts under both sets, as a verifier's rules have it: the key that the kid names, or, without a
 * kid, the first that verifies. A key that is in both sets is tried once. Rejects for nothing but an abort.
 */
export async function tryTokensOnSides(
  texts: readonly string[],
  before: KeySet | null,
  after: KeySet | null,
  work: TokenWork,
): Promise<readonly TokenOnSides[]> {
  const all: Place[] = []
  for (const text of texts) for (const found of await finishSlowly(findPlacesInSteps(text), work)) all.push(found)
  const { now, clockSkew } = work
  const trial = { before, after, now, clockSkew, areMany: all.length > BATCH }
  return shareOut(all, restingBench(openBench(trial), work), work.helpers?.(all, trial) ?? null, work)
}

/** The same bench for any number of tokens: it rests between batches, and rejects for an abort. */
export const restingBench =
  (bench: TokenBench, pauses: Pauses): TokenBench =>
  async (places) => {
    const tried: TokenOnSides[] = []
    for (let at = 0; at < places.length; at += BATCH) {
      await pause(pauses)
      for (const one of await bench(places.slice(at, at + BATCH))) tried.push(one)
    }
    return tried
  }

/** How many tokens are given out at a time, and after how many the progress is told. */
const PORTION = 4 * BATCH

/** In portions of RSA signatures as long as the longest stretch without a rest. */
const lanes = [1, 2, 3]

/** Whoever is done with a portion takes the next: nobody waits for who is slower, or for who is not there yet. */
async function shareOut(
  all: readonly Place[],
  own: TokenBench,
  helpers: Promise<readonly TokenBench[]> | null,
  { onProgress }: TokenWork,
): Promise<readonly TokenOnSides[]> {
  const portions: (readonly TokenOnSides[])[] = []
  let [next, done] = [0, 0]
  const takeFor = async (bench: TokenBench) => {
    while (next < all.length) {
      const from = next
      next += PORTION
      const tried = await bench(all.slice(from, from + PORTION))
      portions[from / PORTION] = tried
      done += tried.length
      onProgress?.(done, all.length)
    }
  }
  const here = takeFor(own)
  const benches = helpers && Promise.race([helpers, here.then(() => [])])
  // Some portions each: while one is tried, the others wait there until this one rests and hands out the next.
  const there = benches?.then((some) => Promise.all(some.flatMap((bench) => lanes.map(() => takeFor(bench)))))
  await Promise.all([here, there])
  return portions.flat()
}
