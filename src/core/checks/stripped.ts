/** Whether an entry of `FoundToken.stripped` tells of white space alone, which is no wrapping. */
export function isWhiteSpaceEntry(entry: string): boolean {
  return /^[\d,]{1,20} (?:line break|space|invisible character)s?$/.test(entry)
}
