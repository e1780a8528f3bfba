import type { Wrapping } from '../wrapping'

export const quotes: Wrapping = {
  name: 'quotes',
  layer: 'quotes',
  recognise({ before, after }) {
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const next = after.trimStart().replace(/^\\/, '').charAt(0)
    const last = line.trimEnd().at(-1) ?? ''
    for (const [open, close, pair, one] of marks) {
      const closes = next !== '' && close.includes(next)
      // A quoted header has its opening quote before the name; an angle bracket further back is markup.
      const opens = open.includes(last) && last !== '' ? true : pair !== ANGLES && closes && hasAny(line, open)
      if (pair === ANGLES && !(opens && closes)) continue
      if (opens || closes) return { within: '', stripped: [opens && closes ? pair : one] }
    }
    return null
  },
}

const ANGLES = 'angle brackets'
const marks = [
  ['"', '"', 'double quotes', 'a double quote'],
  ["'", "'", 'single quotes', 'a single quote'],
  ['`', '`', 'backquotes', 'a backquote'],
  ['“”„«‘‚‹', '”“»’‘›', 'typographic quotes', 'a typographic quote'],
  ['<', '>', ANGLES, ''],
] as const

const hasAny = (line: string, characters: string) => [...characters].some((one) => line.includes(one))
