import { duration, relative, utc } from '../../core/foundation/time'

/** "2026-11-21 12:00:00 GMT+1" where this device is; null when a calendar cannot hold it. Seconds since the epoch. */
export function localTime(time: number): string | null {
  const date = new Date(time * 1000)
  if (Number.isNaN(date.getTime())) return null
  format ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' })
  return format.format(date)
}

/** Made once, when it is asked for: making one takes longer than all other words of a token together. */
let format: Intl.DateTimeFormat | undefined

/** What a time claim says at `now`: "expires in 48 minutes". Seconds since the epoch. */
export function timeClaimWords(name: string, time: number, now: number): string {
  if (utc(time) === null) return 'beyond any calendar'
  const past = time <= now
  switch (name) {
    case 'exp':
      return past ? `expired ${relative(time, now)}` : `expires ${relative(time, now)}`
    case 'nbf':
      return past ? `valid since ${duration(now - time)}` : `valid ${relative(time, now)}`
    case 'iat':
      return `issued ${relative(time, now)}`
    case 'auth_time':
      return `logged in ${relative(time, now)}`
    default:
      return relative(time, now)
  }
}
