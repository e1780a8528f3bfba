import { count } from './wording'

const units = [
  ['year', 31_557_600],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

const MILLION_YEARS = 31_557_600e6

/** A duration in words, in its largest fitting unit: "12 minutes", "36 hours", "3 years". Seconds in, at least "0 seconds" out. */
export function duration(seconds: number): string {
  const length = Math.abs(Math.trunc(seconds))
  if (!(length < MILLION_YEARS)) return 'more than 1,000,000 years'
  // One day or one year says too little: up to two, the smaller unit is kept.
  const [unit, size] = units.find(([, one]) => length >= one * (one >= 86_400 ? 2 : 1)) ?? ['second', 1]
  return count(Math.floor(length / size), unit)
}

/** "3 hours ago" or "in 12 minutes", seen from `now`; both in seconds since the epoch. */
export function relative(time: number, now: number): string {
  if (Math.abs(time - now) < 1) return 'now'
  return time < now ? `${duration(now - time)} ago` : `in ${duration(time - now)}`
}

/** "2023-01-14 03:12:45 UTC", or null when a calendar cannot hold it. Seconds since the epoch (RFC 7519 §2 NumericDate). */
export function utc(time: number): string | null {
  const date = new Date(time * 1000)
  if (Number.isNaN(date.getTime())) return null
  return `${date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '')} UTC`
}
