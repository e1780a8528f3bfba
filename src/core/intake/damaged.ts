import type { ScannedToken } from './scan-token'

/**
 * Whether the text is one word in which a foreign character cuts a token: `header.pay!load.sig`, `header.payload.si!g`.
 * What stands before that character is not what was meant; the whole word is, as a broken token.
 */
export function isDamaged(text: string, found: readonly ScannedToken[]): boolean {
  const [only, second] = found
  if (!only || second) return false
  const word = text.trim()
  const start = text.length - text.trimStart().length
  if (only.start !== start) return false
  const rest = word.slice(only.end - start)
  // A mark at the very end is punctuation, and %22 a quote; one with more of the token behind it is damage.
  const isSigned = only.token.split('.', 3).length > 2
  const goesOn = isSigned ? /^[^%].*[\w-]/.test(rest) : rest.includes('.', 1)
  return goesOn && /^[^\s"'`“”<>(){}[\],;:&|?#\\]+$/.test(rest)
}
