import { DEFAULT_CLOCK_SKEW } from '../../../core/policy/policy'
import type { PlanInputs } from '../../../core/rotation/plan'
import type { PlanWishes } from '../../session'

/** An hour, until something else is said: the usual lifetime of an access token. */
const DEFAULT_TOKEN_AGE = 3600

/**
 * What the plan is made from: what was typed, and defaults for the rest. `now` in seconds since the epoch; `cache` is what
 * the headers of the earlier set promise, in seconds, or null.
 */
export function planInputs(wishes: PlanWishes, now: number, cache: number | null): PlanInputs {
  const given = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined))
  return {
    // A plan is read and spoken of in minutes.
    publish_at: Math.ceil(now / 60) * 60,
    max_token_age_seconds: DEFAULT_TOKEN_AGE,
    clock_skew_seconds: DEFAULT_CLOCK_SKEW,
    ...(cache === null ? {} : { cache_max_age_seconds: cache }),
    ...given,
  }
}

/** A whole number as typed; undefined for what is none. */
export function readWhole(text: string): number | undefined {
  return /^\s*\d{1,12}\s*$/.test(text) ? Number(text) : undefined
}

/** The value of a datetime-local box, which is taken for UTC; undefined for what is no date. */
export function readDate(text: string): number | undefined {
  const time = Date.parse(`${text}Z`)
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000)
}

/** “2026-11-21T12:00”, as a datetime-local box wants it; '' when no calendar holds the time. */
export function writeDate(time: number): string {
  const date = new Date(Math.floor(time) * 1000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, time % 60 === 0 ? 16 : 19)
}
