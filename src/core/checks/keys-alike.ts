import type { Steps } from '../foundation/steps'
import type { Key } from '../keys/key'

/** The most keys that are looked at in one step. */
const STEP = 8_192

/**
 * The keys that share a mark with another, those of one mark together: marks in the order of first sight, keys in that of the
 * set. Null is no mark. Of a hundred thousand keys nearly none do, so no list is made of one.
 */
export function* keysAlikeInSteps(
  keys: readonly Key[],
  markOf: (key: Key) => string | null,
): Steps<readonly (readonly Key[])[]> {
  const firsts = new Map<string, Key>()
  const several = new Map<string, Key[]>()
  for (const [at, key] of keys.entries()) {
    if (at % STEP === STEP - 1) yield
    const mark = markOf(key)
    if (mark === null) continue
    const first = firsts.get(mark)
    const alike = several.get(mark)
    if (alike) alike.push(key)
    else if (first) several.set(mark, [first, key])
    else firsts.set(mark, key)
  }
  if (several.size === 0) return []
  return [...firsts.keys()].flatMap((mark) => {
    const alike = several.get(mark)
    return alike ? [alike] : []
  })
}
