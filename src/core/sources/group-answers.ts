import type { KeySet } from '../keys/key'
import { thumbprint } from '../keys/thumbprint'

/** Answers of one URL that carried the same keys. */
export interface AnswerGroup {
  /** How many of the answers. */
  readonly answers: number
  /** The kids of the set, or the thumbprint where there is none, in the order of the set. */
  readonly keys: readonly string[]
}

/** Sorts several answers of one URL by the key material they carry: more than one group means that replicas disagree. */
export function groupAnswers(keySets: readonly KeySet[]): readonly AnswerGroup[] {
  const groups = new Map<string, { answers: number; keys: readonly string[] }>()
  for (const { keys } of keySets) {
    const material = keys.map((key) => `${key.kid ?? ''} ${thumbprint(key) ?? ''}`)
    const known = groups.get(material.toSorted().join('\n'))
    if (known) known.answers++
    else
      groups.set(material.toSorted().join('\n'), {
        answers: 1,
        keys: keys.map((key) => key.kid ?? thumbprint(key) ?? '?'),
      })
  }
  return [...groups.values()].sort((a, b) => b.answers - a.answers)
}
