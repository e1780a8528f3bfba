import { count } from '../foundation/wording'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** “1 hour 1 minute”: every unit that is not zero, because who rounds a wait down breaks it. Seconds in, rounded up. */
export function exactDuration(seconds: number): string {
  let rest = Math.ceil(Math.max(0, seconds))
  const words: string[] = []
  for (const [unit, size] of units) {
    const number = Math.floor(rest / size)
    if (number > 0) words.push(count(number, unit))
    rest -= number * size
  }
  return words.length > 0 ? words.join(' ') : 'no time'
}
