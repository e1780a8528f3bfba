import { type Pauses, pause } from './pauses'

/** Work that is done a step at a time: whoever runs it may rest at each `yield`. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does the work with a rest after each step. Rejects for nothing but an abort. */
export async function finishSlowly<T>(steps: Steps<T>, pauses: Pauses): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause(pauses)
  }
}
