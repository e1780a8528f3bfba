import { exactDuration } from './exact-duration'
import type { PlanDates } from './plan'

/** A time in which tokens fail somewhere. Seconds since the epoch. */
export interface FailureWindow {
  /** `new_key`: tokens of the new key, at verifiers that do not know it yet. `old_key`: tokens of the old, once it is gone. */
  readonly of: 'new_key' | 'old_key'
  readonly from: number
  readonly to: number
  /** Words without a full stop. */
  readonly what: string
}

/** The times in which tokens fail when a step is taken before its wait is over. */
export function failureWindows(dates: PlanDates): readonly FailureWindow[] {
  const { signAt, signNoSooner, removeAt, removeNoSooner } = dates
  const windows: FailureWindow[] = []
  if (signAt < signNoSooner) {
    const what = `those of the new key for up to ${exactDuration(signNoSooner - signAt)}, at verifiers that hold the old set`
    windows.push({ of: 'new_key', from: signAt, to: signNoSooner, what })
  }
  if (removeAt < removeNoSooner) {
    const what = `those of the old key for up to ${exactDuration(removeNoSooner - removeAt)}, at verifiers that fetch the set without it`
    windows.push({ of: 'old_key', from: removeAt, to: removeNoSooner, what })
  }
  return windows
}
