import type { Progress } from '../../core/foundation/steps'

/** How far a reading is, told to those who draw it and to nobody else: the workbench around them is not drawn again for it. */
export interface ReadingProgress {
  readonly current: () => Progress | null
  /** Calls at every change until the returned function is called. */
  readonly subscribe: (changed: () => void) => () => void
  /** Changes of less than a twentieth of the whole are not told: to draw each hundredth takes a sixth of the reading's time. */
  readonly tell: (progress: Progress | null) => void
}

export function readingProgress(): ReadingProgress {
  const listeners = new Set<() => void>()
  let last: Progress | null = null
  return {
    current: () => last,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    tell: (progress) => {
      if (twentieths(progress) === twentieths(last) && progress?.of === last?.of) return
      last = progress
      for (const changed of listeners) changed()
    },
  }
}

const twentieths = (progress: Progress | null) => progress && Math.floor((20 * progress.done) / progress.total)
