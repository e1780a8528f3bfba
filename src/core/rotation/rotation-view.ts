import type { HeldRotation } from './compare-key-sets'
import { inFlightAnswer, type KidRow, kidRows } from './in-flight'
import type { RotationKey } from './rotation-report'

/** As much of a comparison as a page shows at first. Plain data, small whatever the sets are. */
export interface RotationView {
  readonly report: HeldRotation['report']
  /** The first keys in the order of their changes, and how many there are. */
  readonly keys: readonly RotationKey[]
  readonly keyCount: number
  readonly tokenCount: number
  /** Would anything in flight break if the old key went now? Null without tokens. */
  readonly inFlight: string | null
  /** The tokens by kid, those that break first; and how many kids there are. */
  readonly kids: readonly KidRow[]
  readonly kidCount: number
}

/** How many keys and kids are shown at first. */
const LISTED = 50

export function viewRotation(held: HeldRotation): RotationView {
  const { report, keyCount, tokens } = held
  const kids = kidRows(report, tokens)
  return {
    // Of thousands of kids the groups are in the whole report.
    report: { ...report, token_groups: report.token_groups.slice(0, LISTED) },
    keys: held.keys(0, LISTED),
    keyCount,
    tokenCount: tokens.length,
    inFlight: inFlightAnswer(report, tokens),
    kids: kids.slice(0, LISTED),
    kidCount: kids.length,
  }
}
