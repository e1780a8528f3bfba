import { type Pauses, pause } from '../../foundation/pauses'

/** To be told how much work was done, in microseconds as measured on a small machine; rests when it is due. */
export type Pace = (microseconds: number) => Promise<void>

/** The core has no clock, so work is told instead of measured. Rejects when the work is not wanted any more. */
export function paceOf(pauses: Pauses): Pace {
  let done = 0
  return async (microseconds) => {
    done += microseconds
    if (done < BETWEEN_RESTS) return
    done = 0
    await pause(pauses)
  }
}

const BETWEEN_RESTS = 8_000
