import type { Comparison } from '../comparison/comparison'
import type { SetMatch } from '../comparison/match-sets'
import { duration } from '../foundation/time'
import { count } from '../foundation/wording'

export type Disjoint = { readonly before: number; readonly after: number; readonly apart_seconds: number | null }

/** Whether both sets have keys that can verify, and none in common. */
export function isDisjoint(match: SetMatch | null): boolean {
  return match?.state === 'disjoint' && match.removed.length > 0 && match.added.length > 0
}

export function disjointFacts({ match, before, after }: Comparison): Disjoint {
  const apart = before.at === null || after.at === null ? null : after.at - before.at
  return { before: match?.removed.length ?? 0, after: match?.added.length ?? 0, apart_seconds: apart }
}

/** Without a full stop. */
export function disjointSentence({ before, after, apart_seconds: apart }: Disjoint): string {
  const sets =
    before === 1 ? 'The one key of the earlier set' : `None of the ${count(before, 'key')} of the earlier set`
  const verb = before === 1 ? 'is not among' : 'is among'
  const when = apart === null || apart === 0 ? '' : `, ${duration(apart)} ${apart > 0 ? 'later' : 'before'}`
  return `${sets} ${verb} the ${count(after, 'key')} of the later one${when}`
}
