import type { Severity } from '../foundation/finding'
import { likenessTo } from '../foundation/likeness'
import type { Check } from './define-check'
import type { SubjectName } from './subjects'

/** The words of a check, which are what it is found by. */
export type CheckWords = Pick<
  Check,
  'code' | 'formerly' | 'subject' | 'subjects' | 'severity' | 'title' | 'why' | 'cites'
>

export interface WantedChecks {
  /** Codes, beginnings of words, or citations, all of which a check must have. */
  readonly text: string
  /** Null for any. */
  readonly severity: Severity | null
  readonly subject: SubjectName | null
}

/** What each subject is called. */
export const subjectTitles: Readonly<Record<SubjectName, string>> = {
  token: 'Token',
  lookup: 'Key lookup',
  claims: 'Claims',
  'key-set': 'Key set',
  fetch: 'Fetching',
  discovery: 'Discovery',
  rotation: 'Rotation',
  provider: 'Provider',
  link: 'Shared link',
}

/** The checks that fit, in the order given. Upper and lower case are the same. */
export function findChecks<C extends CheckWords>(
  checks: readonly C[],
  { text, severity, subject }: WantedChecks,
): readonly C[] {
  const words = text.slice(0, LONGEST_TEXT).split(/\s+/).map(fold)
  return checks.filter((check) => {
    if (severity !== null && check.severity !== severity) return false
    if (subject !== null && !check.subjects.includes(subject)) return false
    const said = saidBy(check)
    return words.every((word) => said.includes(word))
  })
}

/** The check that a text most likely means: the one of this code, else one whose code begins so, else the first. */
export function likeliest<C extends CheckWords>(found: readonly C[], text: string): C | null {
  const code = codeIn(text)
  return (
    found.find((check) => check.code === code || check.formerly?.includes(code)) ??
    found.find((check) => check.code.startsWith(code)) ??
    found[0] ??
    null
  )
}

export type CodeReading<C extends CheckWords> =
  | { readonly state: 'known'; readonly check: C }
  /** The code is an earlier name of this check. */
  | { readonly state: 'renamed'; readonly check: C; readonly code: string }
  /** `near` are codes that may be meant, the nearest first. */
  | { readonly state: 'unknown'; readonly code: string; readonly near: readonly C[] }

/** Which check a code names, in any spelling of case and dashes. */
export function readCode<C extends CheckWords>(checks: readonly C[], text: string): CodeReading<C> {
  const code = codeIn(text)
  const check = checks.find((one) => one.code === code)
  if (check) return { state: 'known', check }
  const renamed = checks.find(({ formerly }) => formerly?.includes(code))
  if (renamed) return { state: 'renamed', check: renamed, code }
  return { state: 'unknown', code: text, near: nearestTo(code, checks) }
}

const codeIn = (text: string) =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')

/** Nobody looks for more. */
const LONGEST_TEXT = 200

/** The letters and figures in lower case, a space before each word, so that a word is found by its beginning. */
const fold = (text: string) => ` ${text.toLowerCase()}`.replace(/[^\p{L}\p{N}]+/gu, ' ').trimEnd()

const saidBy = ({ code, formerly = [], subject, title, why, cites }: CheckWords) =>
  fold([code, ...formerly, subjectTitles[subject], title, why, ...cites].join(' '))

const MOST_NEAR = 5
/** Below this likeness two codes have no more than a common ending in common. */
const LEAST_LIKENESS = 0.4
function nearestTo<C extends CheckWords>(code: string, checks: readonly C[]): readonly C[] {
  const likeness = likenessTo(code)
  return checks
    .map((check) => ({ check, alike: likeness(check.code) }))
    .filter((one) => one.alike >= LEAST_LIKENESS)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_NEAR)
    .map(({ check }) => check)
}
