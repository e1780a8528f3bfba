import { relative, utc } from '../foundation/time'

/** "3 years ago (2023-01-14 03:12:45 UTC)", seen from `now`; both in seconds since the epoch. */
export function moment(time: number, now: number): string {
  const date = utc(time)
  if (date === null) return `at ${time} seconds since 1970, beyond any calendar`
  const near = time <= now ? 'just now' : 'in less than a second'
  return `${Math.abs(time - now) < 1 ? near : relative(time, now)} (${date})`
}
