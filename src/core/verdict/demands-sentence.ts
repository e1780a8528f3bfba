import { count } from '../foundation/wording'
import type { PolicyRow } from './policy-row'

/** How the demands came out, in one sentence: "3 of 7 demands are not met." What was not asked for does not count. */
export function demandsSentence(rows: readonly PolicyRow[]): string {
  const asked = rows.filter(({ verdict }) => verdict !== 'not_asked').length
  const failed = rows.filter(({ verdict }) => verdict === 'fail').length
  const open = rows.filter(({ verdict }) => verdict === 'not_checked').length
  const all = count(asked, 'demand')
  if (asked === 0) return 'Nothing is demanded of this token.'
  if (failed > 0)
    return `${failed} of ${all} ${failed === 1 ? 'is' : 'are'} not met${open > 0 ? `; ${open} cannot be checked` : ''}.`
  if (open > 0) return `${open} of ${all} cannot be checked${open < asked ? '; the others are met' : ''}.`
  return asked === 1 ? 'The one demand is met.' : `All ${all} are met.`
}
