import { member } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { utc } from '../foundation/time'
import { inMilliseconds } from './milliseconds'

/**
 * A time claim in seconds since the epoch (RFC 7519 §2 NumericDate); null when it is missing, no finite number, or in
 * milliseconds, each of which a check of its own tells.
 */
export function timeOf(claims: JsonObject, claim: string): number | null {
  const node = member(claims, claim)
  if (node?.type !== 'number' || !Number.isFinite(node.value)) return null
  return inMilliseconds(claims, claim) === null ? node.value : null
}

/** "the exp, 2026-01-01 00:00:00 UTC": a time claim in a sentence. */
export function namedTime(claim: string, time: number): string {
  return `the ${claim}, ${utc(time) ?? `${time} seconds since 1970`}`
}
