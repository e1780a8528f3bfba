/** A log in one form: escapes and typographic quotes undone, every stretch of white space one space. */
export interface FlatLog {
  readonly text: string
  /** Where each character of `text`, and its end, stands in the log as pasted, in UTF-16 units. */
  readonly at: readonly number[]
  /** Whether the white space at this place of `text` had an end of line in it. */
  endsLine(index: number): boolean
}

const quotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" }
const escapes: Readonly<Record<string, string>> = { '"': '"', "'": "'", n: '\n', r: '\n', t: ' ' }
const entity = /&(?:quot|#34|#x22|apos|#39|#x27);/iy

/** Brings a log of any kind to one form: JSON in JSON, an error page, a stack trace. Takes any text; time grows with its length alone. */
export function flattenLog(log: string): FlatLog {
  const characters: string[] = []
  const at: number[] = []
  const lineEnds = new Set<number>()
  for (let i = 0; i < log.length; ) {
    const { character, length } = readCharacter(log, i)
    if (/\s/.test(character)) {
      if (characters.at(-1) !== ' ') {
        characters.push(' ')
        at.push(i)
      }
      if (character === '\n' || character === '\r') lineEnds.add(characters.length - 1)
    } else {
      characters.push(character)
      at.push(i)
    }
    i += length
  }
  at.push(log.length)
  return { text: characters.join(''), at, endsLine: (index) => lineEnds.has(index) }
}

function readCharacter(log: string, start: number): { readonly character: string; readonly length: number } {
  const character = log.charAt(start)
  if (character === '\\') return readEscape(log, start)
  if (character === '&') {
    entity.lastIndex = start
    const found = entity.exec(log)?.[0]
    if (found) return { character: /quot|34|22/.test(found) ? '"' : "'", length: found.length }
  }
  return { character: quotes[character] ?? character, length: 1 }
}

/** `\"` as JSON has it, `\\\"` as JSON in JSON has it, `\n`, `\u0027`. A backslash that escapes nothing stands for itself. */
function readEscape(log: string, start: number): { readonly character: string; readonly length: number } {
  let end = start
  while (log.charAt(end) === '\\') end++
  const escaped = log.charAt(end)
  const plain = escapes[escaped]
  if (plain !== undefined) return { character: plain, length: end - start + 1 }
  const hex = escaped === 'u' ? log.slice(end + 1, end + 5) : ''
  if (/^[\da-f]{4}$/i.test(hex)) {
    const point = String.fromCharCode(Number.parseInt(hex, 16))
    return { character: quotes[point] ?? point, length: end - start + 5 }
  }
  return { character: '\\', length: end - start }
}
