import type { CheckOutcome } from '../../../core/checks/run-checks'
import type { SubjectName } from '../../../core/checks/subjects'
import type { Inspection } from '../../../core/verdict/inspection'

/** Checks that came out in the same way, and why. */
export interface TallyGroup {
  readonly title: string
  readonly codes: readonly string[]
}

/**
 * How every check came out that found nothing: what was silenced, what was not checked and why, what does not apply, what
 * passed. `subjects` tells what each check looks at.
 */
export function tallyGroups(
  { outcomes, lookup }: Pick<Inspection, 'outcomes' | 'lookup'>,
  subjects: ReadonlyMap<string, SubjectName>,
): readonly TallyGroup[] {
  const groups = new Map<string, string[]>(order.map((title) => [title, []]))
  for (const one of outcomes) {
    const title = titleOf(one, subjects.get(one.code), lookup.outcome === 'NOT_LOOKED_UP')
    if (title === null) continue
    const codes = groups.get(title)
    if (codes) codes.push(one.code)
    else groups.set(title, [one.code])
  }
  return [...groups].map(([title, codes]) => ({ title, codes })).filter(({ codes }) => codes.length > 0)
}

const silenced = 'Silenced by the host of this page, in its config.json'
const crashed = 'Not checked: the check itself failed'
const withoutKeys = 'Not checked: a key is looked up where there is a token and keys for it'
const inapplicable = 'Do not apply here'
const passed = 'Passed'

/** Why there was nothing to look at. */
const missing: Partial<Record<SubjectName, string>> = {
  claims: 'Not checked: there are no claims that can be read',
  'key-set': 'Not checked: there are no keys',
  lookup: withoutKeys,
  fetch: 'Not checked here: requests for keys, each of which is judged where it is made',
  discovery: 'Not checked here: requests for keys, each of which is judged where it is made',
}
const elsewhere = 'Not checked here: what other pages of Latchkey look at'

const order = [silenced, crashed, ...new Set(Object.values(missing)), elsewhere, inapplicable, passed]

function titleOf({ outcome }: CheckOutcome, subject: SubjectName | undefined, noLookup: boolean): string | null {
  if (outcome === 'found') return null
  if (outcome === 'silenced') return silenced
  if (outcome === 'crashed') return crashed
  if (outcome === 'passed') return passed
  if (outcome === 'without_subject') return (subject && missing[subject]) ?? elsewhere
  return subject === 'lookup' && noLookup ? withoutKeys : inapplicable
}
