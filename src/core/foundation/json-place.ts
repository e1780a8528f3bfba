/** JSON Pointer (RFC 6901 §3) of a path of member names and indexes. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** "character 12", or "line 3, character 4" where there are several lines; both count from one. */
export function placeOf(text: string, at: number): string {
  let line = 1
  let lineStart = 0
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
    line++
    lineStart = i + 1
  }
  return line === 1 ? `character ${at + 1}` : `line ${line}, character ${at - lineStart + 1}`
}

/** What a character is called in a sentence: itself, or in words where it cannot be seen. */
export function nameOf(point: number): string {
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  if (point === 0x0a) return 'a line break'
  if (point === 0x09) return 'a tab'
  if (point === 0x20) return 'a space'
  const character = String.fromCodePoint(point)
  if (/\p{Cc}/u.test(character)) return `the control character ${hex}`
  if (/\p{Cs}/u.test(character)) return `half a surrogate pair (${hex})`
  if (/[\p{Cf}\p{Z}]/u.test(character)) return `the invisible character ${hex}`
  return point > 0x7e ? `${character} (${hex})` : character
}
