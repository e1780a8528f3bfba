import type { TokenBench, Trial } from '../core/comparison/token-bench'
import type { Pauses } from '../core/foundation/pauses'
import type { Key, KeyMaterial, KeySet } from '../core/keys/key'
import type { HeldRotation } from '../core/rotation/compare-key-sets'
import type { Hand } from './give-orders'

/** What a job may do while it is at it: rest, learn that it is called off, say how far it is. */
export interface Work extends Pauses {
  readonly onProgress: (done: number, total: number) => void
}

/** What is at hand where jobs are done, and stays from one to the next. */
export interface Room {
  /** Texts and key sets that were handed over, under their numbers, and key materials once their text was read. */
  readonly shelf: Map<number, string | (KeySet & { readonly keys: Key[] }) | readonly (KeyMaterial | null)[]>
  /** The last comparison: whole it may be as large as both sets, so the page asks for what it shows. */
  rotation: { readonly number: number; readonly held: HeldRotation } | null
  /** The last sets on which tokens are tried for another room, under the number that they have there. */
  trial: { readonly number: number; readonly trial: Trial; readonly bench: TokenBench } | null
  /** Others who do jobs at the same time, each in a room of their own, for as long as this one is there. */
  readonly helpers: () => Promise<readonly Hand[]>
}

/** Something to do for the page. What is given and what comes of it is plain data. Rejects for an abort, and where it cannot be done. */
export type Job<Given, Result> = (given: Given, work: Work, room: Room) => Promise<Result>
