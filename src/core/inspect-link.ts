import { linkChecks } from './checks/link'
import { type CheckResults, runChecks } from './checks/run-checks'
import { nothingInspected } from './checks/subjects'
import type { Reading } from './foundation/reading'
import type { Link } from './link/link'
import { readLink } from './link/read-link'
import { builtInProfiles } from './profiles'
import type { Profile } from './profiles/profile'

/** Everything Latchkey has to say of a shared link. Plain data. */
export interface LinkInspection extends Pick<CheckResults, 'findings' | 'tally' | 'outcomes'> {
  readonly reading: Reading<Link>
}

/** Reads and judges the fragment of an address, with its `#`; null when it is the route of a page alone. Never throws. */
export function inspectLink(hash: string, profiles: readonly Profile[] = builtInProfiles): LinkInspection | null {
  const reading = readLink(hash)
  if (!reading) return null
  const inspected = { ...nothingInspected, link: { reading, profiles } }
  const { findings, tally, outcomes } = runChecks(linkChecks, inspected, { now: 0, policy: {} })
  return { reading, findings, tally, outcomes }
}
