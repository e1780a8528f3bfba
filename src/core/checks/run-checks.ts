import type { Finding } from '../foundation/finding'
import type { Check, Fix } from './define-check'
import type { CheckContext, Inspected } from './subjects'

/** How the catalogue came out: "64 checks: 50 passed, 12 not applicable, 2 findings". */
export interface Tally {
  readonly ran: number
  readonly passed: number
  readonly not_applicable: number
  readonly found: number
  /** Checks that the deployment silences: they ran, and what they found is not shown. */
  readonly silenced: number
}

/** How one check came out. `without_subject`: there was nothing of what it looks at. `crashed`: it was not checked. */
export interface CheckOutcome {
  readonly code: string
  readonly outcome: 'found' | 'passed' | 'not_applicable' | 'without_subject' | 'crashed' | 'silenced'
}

export interface CheckResults {
  /** Worst first, then in the order of the catalogue. */
  readonly findings: readonly Finding[]
  readonly tally: Tally
  /** One for each check, in the order of the catalogue. */
  readonly outcomes: readonly CheckOutcome[]
  /** The findings, of those, for which a conforming verifier must refuse; in the order of the catalogue. */
  readonly refusing: readonly Finding[]
  /** What says why no key verifies, in the order of the catalogue. */
  readonly explaining: readonly Explanation[]
  /** Whether a check failed to run, so that something was not checked. */
  readonly crashed: boolean
}

export interface Explanation {
  readonly message: string
  readonly fix: Fix
}

const rank = { error: 0, warning: 1, note: 2 } as const

/** Runs every check over what was inspected. A check that throws becomes a CHECK_CRASHED finding; the rest still run. */
export function runChecks(checks: readonly Check[], inspected: Inspected, context: CheckContext): CheckResults {
  const findings: Finding[] = []
  const tally = { ran: checks.length, passed: 0, not_applicable: 0, found: 0, silenced: 0 }
  const outcomes: CheckOutcome[] = []
  const refusing: Finding[] = []
  const explaining: Explanation[] = []
  let crashed = false
  for (const check of checks) {
    try {
      const result = check.run(inspected, context)
      outcomes.push({ code: check.code, outcome: outcomeOf(result, hasSubject(check, inspected)) })
      if (result === null) tally.not_applicable++
      else if (result.length === 0) tally.passed++
      else {
        tally.found++
        findings.push(...result)
        if (check.refuses) refusing.push(...result)
        const [first] = check.explains ? result : []
        if (first) explaining.push({ message: first.message, fix: check.fix })
      }
    } catch (error) {
      crashed = true
      outcomes.push({ code: check.code, outcome: 'crashed' })
      findings.push(crashFinding(check.code, error))
    }
  }
  findings.sort((a, b) => rank[a.severity] - rank[b.severity])
  return { findings, tally, outcomes, refusing, explaining, crashed }
}

/** Whether there is anything of what the check looks at. */
export function hasSubject({ subjects }: Pick<Check, 'subjects'>, inspected: Inspected): boolean {
  return subjects.some((name) => inspected[name] !== null)
}

function outcomeOf(result: readonly Finding[] | null, hasSubject: boolean): CheckOutcome['outcome'] {
  if (result === null) return hasSubject ? 'not_applicable' : 'without_subject'
  return result.length === 0 ? 'passed' : 'found'
}

/** The token may be in the error's message, so only its kind is told. */
function crashFinding(code: string, error: unknown): Finding {
  const kind = error instanceof Error ? error.name : typeof error
  return {
    code: 'CHECK_CRASHED',
    severity: 'note',
    at: { part: 'token', pointer: '' },
    message: `The check ${code} failed with ${kind}, so what it looks for was not checked.`,
    facts: { check: code, kind },
    fix: 'Verifier: this is a fault of Latchkey; please report the code, without the token.',
    reference: '#/reference/CHECK_CRASHED',
  }
}
