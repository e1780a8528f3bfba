import { stringMember } from '../foundation/json-access'
import { type Chunk, endsLine, nextLine, readChunk } from './chunk'
import { type HeaderTest, readHeader } from './header'
import { Progress } from './progress'
import { beginsToken, opensHeader, opensToken } from './token-start'

export interface Joined {
  /** Where the token ends. */
  readonly end: number
  /** How far lines were looked at: the rest need not be joined again, which keeps the scan linear. */
  readonly readTo: number
}

/**
 * Follows a token over the lines after its first chunk. A line belongs to it when nothing but token characters
 * stands on it and the token wants more: dots are missing, or the signature runs on at the same column and has not
 * reached the length of its algorithm. Where dots are still missing in the end, only lines broken at a column or a
 * dot are kept.
 */
export function joinLines(text: string, first: Chunk, stops: string, isHeader: HeaderTest): Joined {
  let at = nextLine(text, first.end)
  if (at < 0 || (/[\w-]/.test(first.text.slice(-1)) && beginsPlainToken(text, at, isHeader)))
    return { end: first.end, readTo: first.end }
  const progress = new Progress()
  progress.add(first.text)
  let last: Line = { chunk: first, column: first.end - lineStart(text, first.start) }
  let columnBefore = -1
  let firmEnd = first.end
  let firm = true
  const closer = closers[text.charAt(first.start - 1)]
  while (at >= 0) {
    const chunk = readChunk(text, at, stops)
    const next: Line = { chunk, column: chunk.end - lineStart(text, chunk.start) }
    if (!(endsLine(text, chunk.end) || text[chunk.end] === closer)) break
    const even = isEven(last, next, columnBefore, progress)
    const full = columnBefore >= 0 && last.column >= columnBefore
    if (!goesOn(progress, chunk.text, { even, full }, isHeader)) break
    firm &&= (even && !word.test(chunk.text)) || progress.endsWithDot || chunk.text.startsWith('.')
    progress.add(chunk.text)
    if (firm) firmEnd = chunk.end
    columnBefore = last.column
    last = next
    at = nextLine(text, chunk.end)
  }
  return { end: progress.dots < 2 ? firmEnd : last.chunk.end, readTo: last.chunk.end }
}

/** The next line of a list of tokens: `goesOn` says no to it, and this says so without reading it whole. */
function beginsPlainToken(text: string, at: number, isHeader: HeaderTest): boolean {
  const start = text.slice(at, at + HEADER_LOOK)
  const header = start.slice(0, start.indexOf('.') + 1)
  return /^[\w-]+\.$/.test(header) && beginsToken(header, isHeader)
}

/** In characters. A longer header is seen when the line is read. */
const HEADER_LOOK = 512

/** How the line before a break looks. */
export interface Break {
  /** It is long, or as long as the one before it, and the next is no longer: text broken at a column. */
  readonly even: boolean
  /** It is no shorter than the one before it: not the last of several lines. */
  readonly full: boolean
}

/** Whether a chunk after white space can be the rest of the token read so far. */
export function goesOn(progress: Progress, chunk: string, { even, full }: Break, isHeader?: HeaderTest): boolean {
  if (chunk === '' || chunk.startsWith('---')) return false
  if (progress.endsWithTilde && opensToken(chunk)) return isKeyBinding(chunk)
  // In this order, because `most` decodes the header, once for each token of a long list.
  if (!progress.endsWithDot && beginsToken(chunk, isHeader)) return false
  const wantsDots = progress.dots < progress.most
  if (!wantsDots && (beginsToken(chunk, isHeader) || opensHeader(chunk))) return false
  const carries = /^[.~=]/.test(chunk)
  if (!carries && progress.isComplete(full)) return false
  // An SD-JWT may end at any tilde: only a column, or a key binding that lacks a dot, speaks for more.
  if (progress.hasTilde)
    return carries || progress.dots === 3 || (even && !word.test(chunk) && (full || !progress.endsWithTilde))
  if (chunk.includes('~')) return wantsDots || even || carries
  if (!wantsDots && word.test(chunk) && !progress.completes(chunk.length)) return false
  if (progress.dots + innerDots(chunk) > progress.most) return false
  return wantsDots || (even && !progress.overshoots(chunk.length))
}

/** RFC 9901 §4.3: the JWT after the last tilde. */
const isKeyBinding = (chunk: string) =>
  stringMember(readHeader(chunk.slice(0, Math.max(0, chunk.indexOf('.')))), 'typ') === 'kb+jwt'

/** "Thanks" after a token is more likely a word than the rest of a signature. */
const word = /^[A-Z]?[a-z]{2,20}\.?$/

/** Those at the end may be a full stop or an ellipsis. */
function innerDots(chunk: string): number {
  let end = chunk.length
  while (chunk[end - 1] === '.') end--
  let dots = 0
  for (let at = chunk.indexOf('.'); at >= 0 && at < end; at = chunk.indexOf('.', at + 1)) dots++
  return dots
}

interface Line {
  readonly chunk: Chunk
  /** Where the chunk ends, in characters from the start of its line. */
  readonly column: number
}

/** Shorter lines are words or names rather than a wrapped token. */
const WRAP_COLUMN = 40

function isEven(last: Line, next: Line, columnBefore: number, progress: Progress): boolean {
  if (progress.endsWithDot && next.chunk.text.length >= 20) return true
  return next.column <= last.column && (last.column >= WRAP_COLUMN || last.column === columnBefore)
}

/** Further back than this the column of a line is not of interest. */
const COLUMN_LIMIT = 1000

function lineStart(text: string, at: number): number {
  const stop = Math.max(0, at - COLUMN_LIMIT)
  let i = at
  while (i > stop && !/[\n\r\u2028\u2029]/.test(text.charAt(i - 1))) i--
  return i
}

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’', '<': '>' }
