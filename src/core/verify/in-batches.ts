import { type Pauses, pause } from '../foundation/pauses'
import type { Work } from './verdict'

/** The most keys that are tried between two breaths: about a frame's worth of RSA. */
export const BATCH = 64
/** The most characters that are hashed between two breaths: each key hashes the whole signing input. */
const HASHED = 400_000

/** How many keys are tried on this work between two breaths. */
export const batchSize = ({ signingInput }: Pick<Work, 'signingInput'>) =>
  Math.max(1, Math.min(BATCH, Math.floor(HASHED / signingInput.length)))

/** What comes of each of many that are tried on this work, with a rest between batches. Rejects for nothing but an abort. */
export async function inBatches<T, R>(
  work: Pick<Work, 'signingInput'>,
  all: readonly T[],
  attempt: (one: T) => R | Promise<R>,
  pauses: Pauses,
): Promise<readonly R[]> {
  const size = batchSize(work)
  const results: R[] = []
  for (let at = 0; at < all.length; at += size) {
    if (at > 0) await pause(pauses)
    for (const result of await Promise.all(all.slice(at, at + size).map(attempt))) results.push(result)
  }
  return results
}
