import type { ReadingProgress } from './reading-progress'

/** The reading of a text that takes longer, from when it is given until it is read. */
export interface LongReading {
  /** Of the text, in characters. */
  readonly length: number
  readonly progress: ReadingProgress
  readonly isCancelled: boolean
  /** Leaves the text as it is, unread. */
  cancel(): void
  again(): void
}
