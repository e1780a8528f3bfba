import type { ScannedToken } from './scan-token'

/**
 * Whether the text is one word in which a foreign character cuts a token before its second dot: `header.pay!load.sig`.
 * What stands before that character is not what was meant; the whole word is, as a broken token.
 */
export function isDamaged(text: string, found: readonly ScannedToken[]): boolean {
  const [only, second] = found
  if (!only || second) return false
  const word = text.trim()
  const start = text.length - text.trimStart().length
  if (only.start !== start || only.token.split('.', 3).length > 2) return false
  const rest = word.slice(only.end - start)
  return rest.includes('.', 1) && /^[^\s"'`“”<>(){}[\],;:&|?#\\]+$/.test(rest)
}
