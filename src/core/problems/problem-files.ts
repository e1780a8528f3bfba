import { checks } from '../checks'
import type { Check } from '../checks/define-check'
import { version } from '../version'
import { type Problem, problemOf } from './problem-of'

/** A file of the built page. `path` is relative to the page. */
export interface ProblemFile {
  readonly path: string
  readonly text: string
}

/**
 * The files that say what each code means: one for each check, in their order, one for each former name, and the index of
 * them all, whose JSON Schema is `public/schemas/problem-index.v1.json`. The same checks give the same bytes.
 */
export function problemFiles(of: readonly Check[] = checks): readonly ProblemFile[] {
  const present = of.map((check) => problemOf(check))
  const former = of.flatMap((check) => (check.formerly ?? []).map((code) => problemOf(check, code)))
  const problems = [...present, ...former]
  const index = {
    schema: 'problem-index.v1',
    tool: { name: 'latchkey', version },
    problems: problems.map(entryOf),
  }
  return [
    ...problems.map((problem) => ({ path: problem.id, text: textOf(problem) })),
    { path: 'problems/index.json', text: textOf(index) },
  ]
}

/** The problem without its examples; `file` is relative to the index. */
function entryOf(problem: Problem) {
  const kept = Object.entries(problem).filter(([name]) => name !== 'schema' && name !== 'examples')
  return { file: `${problem.code}.json`, ...Object.fromEntries(kept) }
}

const textOf = (value: object) => `${JSON.stringify(value, null, 2)}\n`
