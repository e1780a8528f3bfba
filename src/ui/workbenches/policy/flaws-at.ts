import { pointerTo } from '../../../core/foundation/json-place'
import type { Flaw } from '../../../core/foundation/reading'
import type { PolicyPath } from '../../../core/policy/edit-policy'

/** The flaws of one member, and of the items in it. */
export function flawsAt(flaws: readonly Flaw[], path: PolicyPath): readonly Flaw[] {
  const own = pointerTo(path)
  return flaws.filter(({ pointer = '' }) => pointer === own || pointer.startsWith(`${own}/`))
}
