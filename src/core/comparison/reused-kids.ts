import type { Key } from '../keys/key'
import type { KeyPair } from './match-sets'
import { isUsable } from './usable-key'

/** A kid that names one key in the earlier set and another in the later. */
export interface ReusedKid {
  readonly kid: string
  readonly before: Key
  readonly after: Key
}

/**
 * The kids that lead to another key than before, each once. Of several keys under one kid, which differ in type, each is
 * held against one of its own type first (RFC 7517 §4.5).
 */
export function findReusedKids(pairs: readonly KeyPair[]): readonly ReusedKid[] {
  const gone = new Map<string, Key[]>()
  for (const { before, after } of pairs) {
    if (!before || before.kid === null || before.kid === after?.kid || !before.material) continue
    const keys = gone.get(before.kid)
    if (keys) keys.push(before)
    else gone.set(before.kid, [before])
  }
  const reused = new Map<string, ReusedKid>()
  for (const { before, after } of pairs) {
    if (!after || after.kid === null || after.kid === before?.kid || !after.material) continue
    const earlier = reused.has(after.kid) ? [] : (gone.get(after.kid) ?? [])
    const purpose = isUsable(after)
    const fitting = earlier.slice(0, COMPARED).filter((key) => isUsable(key) === purpose)
    const match = fitting.find(({ kty }) => kty === after.kty) ?? fitting[0]
    if (match) reused.set(after.kid, { kid: after.kid, before: match, after })
  }
  return [...reused.values()]
}

/** More keys of one kid are not looked at, so that the work stays small whatever the set. */
const COMPARED = 64
