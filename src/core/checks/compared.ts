import type { ComparedName, Comparison } from '../beside/evaluate-beside'
import { claimPlace } from './claim-sentence'
import type { Sighting } from './define-check'
import type { ClaimsSubject } from './subjects'

/** Whether the token could be held against what stood beside it in this respect. */
export function isCompared({ beside }: ClaimsSubject, against: ComparedName): boolean {
  return beside.some((one) => one.against === against && one.outcome !== 'open')
}

/** Where the token does not fit what stood beside it in this respect, or null. */
export function misfit({ beside }: ClaimsSubject, against: ComparedName): Comparison | null {
  const comparison = beside.find((one) => one.against === against)
  return comparison?.outcome === 'differs' || comparison?.outcome === 'missing' ? comparison : null
}

/** A claim that does not fit what stood beside the token: what it is, and never what was given. */
export function* claimMisfits(subject: ClaimsSubject, claim: ComparedName): Iterable<Sighting<Misfit>> {
  const found = misfit(subject, claim)
  if (found) yield { at: claimPlace(subject.claims, claim), facts: { found: found.found, hint: found.hint } }
}

export type Misfit = Readonly<Record<'found' | 'hint', string | null>>
