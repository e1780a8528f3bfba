import type { Facts, Finding, Place, Severity } from '../foundation/finding'
import type { Example } from './example'
import type { CheckContext, Inspected, SubjectName, Subjects } from './subjects'

export interface Sighting<F extends Facts> {
  readonly at: Place
  readonly facts: F
}

/** What each party can do about it; whoever cannot act is left out. */
export interface Fix {
  /** Who sends the token. */
  readonly caller?: string
  /** Who signs it and publishes the keys. */
  readonly issuer?: string
  /** Who runs the verifier. */
  readonly verifier?: string
}

export interface CheckDefinition<Code extends string, S extends SubjectName, F extends Facts> {
  readonly code: Code
  readonly subject: S
  /** One code has one severity, for ever: two severities are two codes. */
  readonly severity: Severity
  /** Whether a conforming verifier must refuse the token for it. */
  readonly refuses: boolean
  /** Whether it says why no key verifies: the verdict's sentence and the lookup take up the first such finding. */
  readonly explains?: true
  readonly title: string
  readonly why: string
  readonly fix: Fix
  /** When the same token, or the same request, does better on another try; left out where it never does. */
  readonly retry?: string
  readonly cites: readonly [string, ...string[]]
  /** Earlier names of this code: links and settings that use them keep working. */
  readonly formerly?: readonly string[]
  /** Where the check has nothing to say at all; left out, it applies to every subject of its kind. */
  applies?(subject: Subjects[S], context: CheckContext): boolean
  look(subject: Subjects[S], context: CheckContext): Iterable<Sighting<F>>
  /** What was found, then what was expected, from the facts alone. */
  says(facts: F): string
  readonly examples: {
    readonly flags: readonly [Example, ...Example[]]
    readonly passes: readonly [Example, ...Example[]]
  }
}

/** A check as the catalogue holds it: its words, and `run`. */
export interface Check<Code extends string = string>
  extends Omit<CheckDefinition<Code, SubjectName, never>, 'applies' | 'look' | 'says'> {
  /** Findings, none when it passed, null when it does not apply. */
  run(inspected: Inspected, context: CheckContext): readonly Finding[] | null
}

/** Findings of one check beyond these say nothing more: a key set may repeat one fault ten thousand times. */
const MOST = 50

/** Makes a check of its rule, its words and its examples. `facts` flow from `look` into `says`, so that no message says what was not found. */
export function defineCheck<const Code extends string, S extends SubjectName, F extends Facts>(
  definition: CheckDefinition<Code, S, F>,
): Check<Code> {
  // Only what looks at the subject alone can be remembered with it.
  const isTimeless = definition.look.length < 2 && (definition.applies?.length ?? 0) < 2
  const known = new WeakMap<Subjects[S], readonly Finding[] | null>()
  return {
    ...definition,
    run(inspected, context) {
      const subject = inspected[definition.subject] as Subjects[S] | null
      if (subject === null) return null
      const before = isTimeless ? known.get(subject) : undefined
      if (before !== undefined) return before
      const findings = find(definition, subject, context)
      known.set(subject, findings)
      return findings
    },
  }
}

function find<const Code extends string, S extends SubjectName, F extends Facts>(
  { code, severity, fix, applies, look, says }: CheckDefinition<Code, S, F>,
  subject: Subjects[S],
  context: CheckContext,
): readonly Finding[] | null {
  if (applies?.(subject, context) === false) return null
  const findings: Finding[] = []
  for (const { at, facts } of look(subject, context)) {
    if (findings.length === MOST) break
    const message = says(facts)
    findings.push({ code, severity, at, message, facts, fix: fixInOneText(fix), reference: `#/reference/${code}` })
  }
  return findings
}

function fixInOneText(fix: Fix): string {
  const parts = [
    ['Caller', fix.caller],
    ['Issuer', fix.issuer],
    ['Verifier', fix.verifier],
  ] as const
  return parts.flatMap(([who, what]) => (what ? [`${who}: ${what}`] : [])).join(' ')
}
