import type { CheckResults } from './run-checks'

/**
 * What the checks came to, without the findings of those that are silenced. Nothing but findings, tally and outcomes
 * changes: verdict, statuses and lookup were decided before, and a check that failed to run still says so.
 */
export function silence<T extends Pick<CheckResults, 'findings' | 'tally' | 'outcomes'>>(
  checked: T,
  silenced: ReadonlySet<string>,
): T {
  if (silenced.size === 0) return checked
  const tally = { ...checked.tally }
  const outcomes = checked.outcomes.map((one) => {
    const { code, outcome } = one
    if (!silenced.has(code) || outcome === 'crashed' || outcome === 'silenced') return one
    tally[outcome === 'without_subject' ? 'not_applicable' : outcome]--
    tally.silenced++
    return { code, outcome: 'silenced' as const }
  })
  const findings = checked.findings.filter(({ code }) => !silenced.has(code))
  return { ...checked, findings, tally, outcomes }
}
