import { finish, type Steps } from '../foundation/steps'
import type { Clause } from '../keys/match-key'
import type { Candidate, Lookup } from './look-up-key'

const known = new WeakMap<Lookup, readonly number[]>()

/**
 * The indexes of a lookup's keys, nearest first: what the rules select, then what verifies, then what has the kid, then what
 * fits most; keys that are equally near in source order.
 */
export function nearestKeys(lookup: Lookup): readonly number[] {
  return known.get(lookup) ?? finish(nearestKeysInSteps(lookup))
}

/** The most keys that are looked at in one step. */
const STEP = 4_096

/** The same in steps. */
export function* nearestKeysInSteps(lookup: Lookup): Steps<readonly number[]> {
  const before = known.get(lookup)
  if (before) return before
  const byNearness = new Map<number, number[]>()
  for (const [at, candidate] of lookup.candidates.entries()) {
    if (at % STEP === STEP - 1) yield
    const near = nearness(candidate, at === lookup.selected)
    const others = byNearness.get(near)
    if (others) others.push(at)
    else byNearness.set(near, [at])
  }
  // There are few degrees of nearness, and may be a hundred thousand keys.
  const nearest = [...byNearness].sort(([a], [b]) => b - a).flatMap(([, all]) => all)
  known.set(lookup, nearest)
  return nearest
}

function nearness({ clauses, verifies }: Candidate, isSelected: boolean): number {
  const { kid, kty, crv, alg, use, key_ops: keyOps, strength, import: imports } = clauses
  const fit =
    worth(kid) + worth(kty) + worth(crv) + worth(alg) + worth(use) + worth(keyOps) + worth(strength) + worth(imports)
  return (isSelected ? 1000 : 0) + (verifies ? 500 : 0) + (kid === 'fits' ? 100 : 0) + fit
}

const worth = (clause: Clause) => (clause === 'fits' ? 1 : clause === 'conflicts' ? -3 : 0)
