import { type Pauses, pause } from './pauses'

/** How far work is, where that can be told. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly of: 'characters' | 'keys'
}

/** Work that is done a step at a time: whoever runs it may rest at each `yield`. */
export type Steps<T> = Generator<Progress | undefined, T, undefined>

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does the work with a rest after each step, and tells how far it is. Rejects for nothing but an abort. */
export async function finishSlowly<T>(
  steps: Steps<T>,
  pauses: Pauses,
  tell?: (progress: Progress) => void,
): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value) tell?.(step.value)
    await pause(pauses)
  }
}
