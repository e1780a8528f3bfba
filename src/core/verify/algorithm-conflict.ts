import type { Candidate, Lookup } from './look-up-key'

/**
 * The key that the rules leave and that the algorithm does not fit (RFC 8725 §3.1: the algorithm must be consistent with
 * the key), or null. Where the keys have no names, it is the first, when none of them fits.
 */
export function algorithmConflict(lookup: Lookup): Candidate | null {
  const { candidates, selected, outcome } = lookup
  if (selected !== null) return conflicting(candidates[selected] as Candidate)
  if (outcome !== 'KEY_NOT_IN_SET' || candidates.length === 0) return null
  const none = candidates.every((one) => one.clauses.kid === 'unstated' && conflicting(one))
  return none ? (candidates[0] as Candidate) : null
}

function conflicting(candidate: Candidate): Candidate | null {
  const { kty, crv, alg } = candidate.clauses
  return [kty, crv, alg].includes('conflicts') ? candidate : null
}

/** Whether the selected key is too short for the algorithm, in a way that conforming verifiers refuse (RFC 7518 §3.3). */
export function isTooWeak(lookup: Lookup): boolean {
  const selected = lookup.selected === null ? undefined : lookup.candidates[lookup.selected]
  return selected?.kty === 'RSA' && selected.clauses.strength === 'conflicts'
}
