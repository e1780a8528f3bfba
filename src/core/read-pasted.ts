import { signatureAlgorithm } from './algorithms/jws'
import type { TokenSubject } from './checks/subjects'
import { stringMember } from './foundation/json-access'
import type { JsonObject } from './foundation/json-node'
import type { Reading } from './foundation/reading'
import { findTokens } from './intake'
import type { FoundToken } from './intake/found-token'
import type { KeySet } from './keys/key'
import { readToken } from './token/read-token'
import { hasTrials } from './verify/has-trials'

/** A pasted text, read: all that can be said without keys and clock. */
export interface Pasted extends TokenSubject {
  /** Every token in the text; this one is `found`. */
  readonly all: readonly FoundToken[]
  readonly claims: JsonObject | null
}

/**
 * The synchronous first half: find and read. `which` chooses among several tokens. What did not change since the reading
 * `before` is not read again.
 */
export function readPasted(text: string, which = 0, before: Pasted | null = null): Pasted {
  const all = findTokens(text)
  const found = all[which] ?? all[0] ?? null
  const token = readToken(found ? found.token : text.trim(), before?.token)
  const header = token.header?.object ?? null
  const alg = stringMember(header, 'alg') ?? null
  const kid = stringMember(header, 'kid') ?? null
  const claims = token.payload?.object ?? null
  return { all, found, token, header, alg, kid, algorithm: signatureAlgorithm(alg), claims }
}

/** Whether the verdict still waits for `tryKeys`. */
export function waitsForTrials(pasted: Pasted, keyReading: Reading<KeySet> | null): boolean {
  return hasTrials(pasted.token, pasted, keySetOf(keyReading))
}

/** The key set of a reading, or null. */
export function keySetOf(reading: Reading<KeySet> | null): KeySet | null {
  return reading && reading.state !== 'unreadable' ? reading.value : null
}
