import type { Finding } from '../foundation/finding'
import type { CheckResults } from './run-checks'

/** What can be silenced; where findings stand beside demands too, they go there as well. */
interface Silenceable extends Pick<CheckResults, 'findings' | 'tally' | 'outcomes'> {
  readonly demands?: readonly { readonly findings: readonly Finding[] }[]
}

/**
 * What the checks came to, without the findings of those that are silenced. Nothing but findings, tally and outcomes
 * changes: verdict, statuses and lookup were decided before, and a check that failed to run still says so.
 */
export function silence<T extends Silenceable>(checked: T, silenced: ReadonlySet<string>): T {
  if (silenced.size === 0) return checked
  const tally = { ...checked.tally }
  const outcomes = checked.outcomes.map((one) => {
    const { code, outcome } = one
    if (!silenced.has(code) || outcome === 'crashed' || outcome === 'silenced') return one
    tally[outcome === 'without_subject' ? 'not_applicable' : outcome]--
    tally.silenced++
    return { code, outcome: 'silenced' as const }
  })
  const heard = (all: readonly Finding[]) => all.filter(({ code }) => !silenced.has(code))
  const demands = checked.demands?.map((row) => ({ ...row, findings: heard(row.findings) }))
  return { ...checked, findings: heard(checked.findings), tally, outcomes, ...(demands ? { demands } : {}) }
}
