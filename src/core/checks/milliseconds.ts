import { member } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { utc } from '../foundation/time'

/** The years that a time claim plausibly lies in, as seconds since the epoch. */
export const YEAR_2000 = 946_684_800
export const YEAR_2100 = 4_102_444_800

/** The value of a time claim that must be in milliseconds: as seconds it lies past the year 5000, as milliseconds in this century. */
export function inMilliseconds(claims: JsonObject, claim: string): number | null {
  const node = member(claims, claim)
  if (node?.type !== 'number' || node.value < 1e11) return null
  const seconds = node.value / 1000
  return seconds >= YEAR_2000 && seconds <= YEAR_2100 ? node.value : null
}

/** What it would be in seconds, for a sentence. */
export function millisecondsSentence({ claim, value }: { readonly claim: string; readonly value: number }): string {
  const seconds = Math.floor(value / 1000)
  return `The ${claim} is ${value}, which is in milliseconds; expected seconds: ${seconds} is ${utc(seconds)}.`
}
