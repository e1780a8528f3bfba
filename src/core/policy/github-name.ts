/** Whether two names of GitHub's are the same: the case of ASCII letters does not count there. */
export function isSameName(found: string | undefined, expected: string): boolean {
  return found !== undefined && foldName(found) === foldName(expected)
}

/** A name with its ASCII letters in lower case; no other letter becomes one of them. */
export function foldName(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
