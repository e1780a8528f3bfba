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
  /** The same fault where a subject of another kind has it: one code, one set of words, several places to look. */
  readonly also?: {
    readonly [O in SubjectName]?: (subject: Subjects[O], context: CheckContext) => Iterable<Sighting<F>>
  }
  /** What was found, then what was expected, from the facts alone. */
  says(facts: F): string
  readonly examples: {
    readonly flags: readonly [Example, ...Example[]]
    readonly passes: readonly [Example, ...Example[]]
  }
}

/** A check as the catalogue holds it: its words, and `run`. */
export interface Check<Code extends string = string>
  extends Omit<CheckDefinition<Code, SubjectName, never>, 'applies' | 'look' | 'says' | 'also'> {
  /** Everything that it looks at; `subject` is the first of them. */
  readonly subjects: readonly SubjectName[]
  /** Findings, none when it passed, null when it does not apply. */
  run(inspected: Inspected, context: CheckContext): readonly Finding[] | null
}

/** Findings of one check beyond these say nothing more: a key set may repeat one fault ten thousand times. */
const MOST = 50

/** Makes a check of its rule, its words and its examples. `facts` flow from `look` into `says`, so that no message says what was not found. */
export function defineCheck<const Code extends string, S extends SubjectName, F extends Facts>(
  definition: CheckDefinition<Code, S, F>,
): Check<Code> {
  const { subject, applies, look, also = {} } = definition
  const own = { subject, look, ...(applies ? { applies } : {}) } as Look<F>
  const others = Object.entries(also).map(([name, its]) => ({ subject: name, look: its }) as Look<F>)
  const looks = [own, ...others].map((one) => remembered(definition, one))
  return {
    ...definition,
    subjects: [own, ...others].map((one) => one.subject),
    run(inspected, context) {
      let all: readonly Finding[] | null = null
      for (const its of looks) {
        const found = its(inspected, context)
        if (found !== null) all = all === null ? found : [...all, ...found]
      }
      return all
    },
  }
}

/** One look of a check, whatever kind its subject is of. */
interface Look<F extends Facts> {
  readonly subject: SubjectName
  applies?(subject: Subjects[SubjectName], context: CheckContext): boolean
  look(subject: Subjects[SubjectName], context: CheckContext): Iterable<Sighting<F>>
}

type Words<F extends Facts> = Pick<CheckDefinition<string, SubjectName, F>, 'code' | 'severity' | 'fix' | 'says'>

function remembered<F extends Facts>(words: Words<F>, its: Look<F>): Check['run'] {
  // Only what looks at the subject alone can be remembered with it.
  const isTimeless = its.look.length < 2 && (its.applies?.length ?? 0) < 2
  const known = new WeakMap<Subjects[SubjectName], readonly Finding[] | null>()
  return (inspected, context) => {
    const subject = inspected[its.subject]
    if (subject === null) return null
    const before = isTimeless ? known.get(subject) : undefined
    if (before !== undefined) return before
    const findings = find(words, its, subject, context)
    known.set(subject, findings)
    return findings
  }
}

function find<F extends Facts>(
  { code, severity, fix, says }: Words<F>,
  { applies, look }: Look<F>,
  subject: Subjects[SubjectName],
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
