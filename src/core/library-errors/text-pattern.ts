import type { FlatLog } from './flat-log'

/** A text with holes, ready to be found: `Unable to find a signing key that matches: "{kid}"`. */
export interface TextPattern {
  readonly literals: readonly string[]
  /** The name of the hole after each literal; '' for one that is not kept. One fewer than literals. */
  readonly holes: readonly string[]
  /** Which of the literals is looked for: the longest. */
  readonly anchor: number
}

/** Where a text stands in a flat log, and what stands in its holes. */
export interface Match {
  readonly start: number
  readonly end: number
  /** The text of each hole. */
  readonly filled: readonly string[]
}

/** What a hole may hold at most, in characters. */
const HOLE = 300
/** Of one text, so many are looked at: a log repeats itself. */
const MATCHES = 20

/** Splits a text at its holes. */
export function patternOf(text: string): TextPattern {
  const parts = text.split(/\{(\w*)\}/)
  const literals = parts.filter((_, index) => index % 2 === 0)
  const longest = Math.max(...literals.map(({ length }) => length))
  return {
    literals,
    holes: parts.filter((_, index) => index % 2 === 1),
    anchor: literals.findIndex(({ length }) => length === longest),
  }
}

/** Finds a text in a flat log, whole words only. Time grows with the length of the log alone. */
export function findPattern({ literals, holes, anchor }: TextPattern, log: FlatLog): readonly Match[] {
  const matches: Match[] = []
  const word = literals[anchor] as string
  for (let from = 0; matches.length < MATCHES; ) {
    const found = log.text.indexOf(word, from)
    if (found < 0) break
    from = found + word.length
    const before = readBackwards(literals.slice(0, anchor), log.text, found)
    const after = before && readForwards(literals.slice(anchor + 1), holes.length - anchor, log, from)
    if (!before || !after || !isWhole(log.text, before.start, after.end)) continue
    matches.push({ start: before.start, end: after.end, filled: [...before.filled, ...after.filled] })
    from = Math.max(from, after.end)
  }
  return matches
}

/** Literals and holes to the left, the nearest literal first. */
function readBackwards(literals: readonly string[], text: string, end: number) {
  const filled: string[] = []
  let start = end
  for (const literal of literals.toReversed()) {
    const floor = Math.max(0, start - HOLE - literal.length)
    const found = text.slice(floor, start).lastIndexOf(literal)
    if (found < 0) return null
    filled.unshift(text.slice(floor + found + literal.length, start))
    start = floor + found
  }
  return { start, filled }
}

function readForwards(literals: readonly string[], holes: number, log: FlatLog, start: number) {
  const filled: string[] = []
  let end = start
  for (let index = 0; index < holes; index++) {
    const literal = literals[index] as string
    const found =
      literal === '' ? endOfValue(log, end) : log.text.slice(end, end + HOLE + literal.length).indexOf(literal) + end
    if (found < end) return null
    filled.push(log.text.slice(end, found))
    end = found + literal.length
  }
  return { end, filled }
}

/** A value that nothing closes goes to the end of its line, or to the quote that closes the text around it. */
function endOfValue({ text, endsLine }: FlatLog, start: number): number {
  let end = start
  while (end < text.length && end < start + HOLE && !/["'<]/.test(text.charAt(end)) && !endsLine(end)) end++
  while (end > start && /[\s.,;)\]}]/.test(text.charAt(end - 1))) end--
  return end
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (index: number) => /^\w\w$/.test(text.slice(index - 1, index + 1))
  return !(start > 0 && joins(start)) && !(end < text.length && joins(end))
}
