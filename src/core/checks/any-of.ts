import { quote } from '../foundation/wording'

/** "“a”", "one of “a”, “b” or 3 others": what would have been accepted. */
export function anyOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(quote)
  const more = names.length - shown.length
  if (more > 0) return `one of ${shown.join(', ')} or ${more} more`
  return shown.length < 2 ? (shown[0] ?? 'none at all') : `one of ${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** Names that are told. */
const SHOWN = 5
