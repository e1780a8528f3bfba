import { isInvisible } from '../foundation/base64url'
import { clean } from './clean'

/** A stretch of token characters without white space. */
export interface Chunk {
  readonly start: number
  readonly end: number
  /** As the token has it: escapes decoded, invisible characters removed. */
  readonly text: string
}

/**
 * The longest run of token characters from `start`: base64url, `.` `~`, the flaws `+ / = …`, these percent-encoded or
 * escaped as in JSON, and invisible characters between them. A character in `stops` ends it.
 */
export function readChunk(text: string, start: number, stops = ''): Chunk {
  let end = start
  if (stops === '') {
    plainRun.lastIndex = start
    plainRun.test(text)
    end = plainRun.lastIndex
    if (unitLength(text, end) === 0) return { start, end, text: text.slice(start, end) }
  }
  for (let i = end; i < text.length; ) {
    const length = unitLength(text, i)
    if (length === 0) break
    if (length > 0) {
      if (stops !== '' && stops.includes(clean(text.slice(i, i + length)).token)) break
      end = i + length
    }
    i += Math.abs(length)
  }
  return { start, end, text: clean(text.slice(start, end)).token }
}

/**
 * Past blanks and at most one line break, then indentation and `>` marks; -1 where the line or the text does not
 * end so.
 */
export function nextLine(text: string, at: number): number {
  const lineEnd = skipBlanks(text, at)
  const past = skipBreak(text, lineEnd)
  if (past === lineEnd) return -1
  const ink = skipMarks(text, past)
  return ink < text.length && skipBreak(text, ink) === ink ? ink : -1
}

/** Past all white space, invisible characters, line continuations and the `>` marks at the start of lines. */
export function nextInk(text: string, at: number): number {
  let i = skipBlanks(text, at)
  for (let past = skipBreak(text, i); past !== i; past = skipBreak(text, i)) i = skipMarks(text, past)
  return i
}

/** Whether only closing punctuation and blanks stand between `at` and the end of the line. */
export function endsLine(text: string, at: number): boolean {
  closing.lastIndex = at
  closing.test(text)
  if (text[at] === '<') return true
  const end = skipBlanks(text, closing.lastIndex)
  return end >= text.length || skipBreak(text, end) !== end
}

/** What `clean` leaves as it is, in ASCII: nearly always the whole chunk. */
const plainRun = /[\w.~+/=-]*/y
const closing = /["'`”’»)\]},;>\\]{0,8}/y
const escaped = /%(?:25)?(?:2[bdef]|3d|5f|7e)|\\u00(?:2[bdef]|3d|5f|7e)|\\\//iy

const TOKEN = new Uint8Array(128)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/=')
  TOKEN[character.charCodeAt(0)] = 1

/** Length of the token character at `i`; negative for an invisible one, 0 for anything else. */
function unitLength(text: string, i: number): number {
  const code = text.charCodeAt(i)
  if (code < 128) {
    if (TOKEN[code] === 1) return 1
    if (code !== 0x25 && code !== 0x5c) return 0
    escaped.lastIndex = i
    return escaped.test(text) ? escaped.lastIndex - i : 0
  }
  const character = text.charAt(i)
  if (character === '…') return 1
  return isInvisible(character) && !isSpace(character) ? -1 : 0
}

// U+FEFF is white space to a regular expression, yet nobody sees it.
const isSpace = (character: string) => /[^\S\ufeff]/.test(character)

function skipBlanks(text: string, at: number): number {
  let i = at
  while (isBlank(text, i)) i++
  return i
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c
  return code > 128 && isInvisible(text.charAt(at)) && breakLength(text, at) === 0
}

/** Past a line break, with a backslash before it if there is one; `at` itself where there is none. */
function skipBreak(text: string, at: number): number {
  const start = text[at] === '\\' ? at + 1 : at
  const length = breakLength(text, start)
  return length === 0 ? at : start + length
}

function skipMarks(text: string, at: number): number {
  let i = skipBlanks(text, at)
  while (text[i] === '>') i = skipBlanks(text, i + 1)
  return i
}

function breakLength(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 2 : 1
  return code === 0x0a || code === 0x2028 || code === 0x2029 ? 1 : 0
}
