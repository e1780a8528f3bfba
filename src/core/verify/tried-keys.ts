import { finish, type Steps } from '../foundation/steps'
import { isEligible } from '../keys/match-key'
import type { Lookup } from './look-up-key'
import type { EngineName } from './verdict'

/** What came of trying the keys of a lookup, all together. */
export interface TriedKeys {
  /** How many were tried, and decided. */
  readonly tried: number
  /** How many a conforming verifier may use, their kid aside. */
  readonly eligible: number
  /** Index of the first under which the signature verifies; -1 where there is none. */
  readonly verifying: number
  /** Those that decided, in the order of first sight. */
  readonly engines: readonly EngineName[]
  /** Why keys were not tried, and of how many each is true, in the order of first sight. */
  readonly untried: ReadonlyMap<string, number>
}

const known = new WeakMap<Lookup, TriedKeys>()

/** Counted once for all who ask: a lookup may have a hundred thousand keys. */
export function triedKeys(lookup: Lookup): TriedKeys {
  return known.get(lookup) ?? finish(triedKeysInSteps(lookup))
}

/** The most keys that are counted in one step. */
const STEP = 4_096

/** The same in steps. */
export function* triedKeysInSteps(lookup: Lookup): Steps<TriedKeys> {
  const before = known.get(lookup)
  if (before) return before
  const engines = new Set<EngineName>()
  const untried = new Map<string, number>()
  let [tried, eligible, verifying] = [0, 0, -1]
  for (const [at, one] of lookup.candidates.entries()) {
    if (at % STEP === STEP - 1) yield
    if (one.verifies !== null) tried++
    if (isEligible(one.clauses)) eligible++
    if (one.verifies === true && verifying < 0) verifying = at
    if (one.engine !== null) engines.add(one.engine)
    if (one.untried !== null) untried.set(one.untried, (untried.get(one.untried) ?? 0) + 1)
  }
  const counted = { tried, eligible, verifying, engines: [...engines], untried }
  known.set(lookup, counted)
  return counted
}
