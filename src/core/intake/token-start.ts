import { readBase64url } from '../foundation/base64url'
import { readChunk } from './chunk'
import { type HeaderTest, isHeader } from './header'

/**
 * The offset of the next place at or after `from` where a token can begin: base64url of `{`, white space, and then
 * `"` or `}`, which does not continue a longer run of base64url. -1 when there is none.
 */
export function nextStart(text: string, from: number): number {
  shape.lastIndex = from
  for (let hit = shape.exec(text); hit; hit = shape.exec(text)) {
    if (standsFree(text, hit.index) && opensObject(text, hit.index)) return hit.index
    shape.lastIndex = hit.index + 1
  }
  return -1
}

/** Whether `word`, a whole line or word of the text, is a token with dots of its own rather than the rest of one. */
export function beginsToken(word: string, test: HeaderTest = isHeader): boolean {
  const dot = word.indexOf('.')
  if (dot < 0 || !opensToken(word)) return false
  return dot < SHORTEST_HEADER || test(word.slice(0, dot))
}

/** Whether `word` begins as a token does, with dots or without. */
export function opensToken(word: string): boolean {
  return opening.test(word) && opensObject(word, 0)
}

/**
 * Whether `word` is the first line of a header: a signature can begin a line as a token does by chance, but it does
 * not go on in printable characters.
 */
export function opensHeader(word: string): boolean {
  if (word.length < HEADER_LOOK || !opensToken(word)) return false
  return readBase64url(word.slice(0, HEADER_LOOK)).bytes.every(
    (byte) => (byte >= 0x20 && byte < 0x7f) || isJsonSpace(byte),
  )
}
const HEADER_LOOK = 16

/**
 * No JOSE header in use is shorter than this many characters; what is shorter is prose, or an example such as
 * eyJ.eyJ.sig.
 */
export const SHORTEST_HEADER = 10

const hidden = '[\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]*'
// 77u_ is a byte order mark; the third letter holds the rest of the byte after the brace.
const first = `(?:77u[_/])?e${hidden}(?:y${hidden}[A-DI-L]|w${hidden}[k-r0-3]|3${hidden}[0-3])`
const shape = new RegExp(first, 'g')
const opening = new RegExp(`^${first}`)

const base64urlCharacter = /[\w-]/
const escapeBefore = /(?:%(?:25)?(?!2e)[0-9a-f]{2}|\\[nrtfv]|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\p{Cc}\[[\d;]{0,8}m)$/iu

function standsFree(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  if (before === '.') return !endsLongRun(text, at - 1)
  return !base64urlCharacter.test(before) || escapeBefore.test(text.slice(Math.max(0, at - 12), at))
}

/** What follows a long run and a dot is the payload of a token whose header is damaged, not a token. */
function endsLongRun(text: string, dot: number): boolean {
  return /^[\w-]{16}$/.test(text.slice(Math.max(0, dot - 16), dot))
}

const quoteFollows = /^ey[I-L]/

const QUOTE = 0x22
const OPEN = 0x7b
const CLOSE = 0x7d
const LOOK = 88

function opensObject(text: string, at: number): boolean {
  if (quoteFollows.test(text.slice(at, at + 3))) return true
  const run = /^[\w/-]*/.exec(readChunk(text.slice(at, at + LOOK), 0).text)?.[0] ?? ''
  const { bytes } = readBase64url(run.startsWith('77u') ? run.slice(4) : run)
  if (bytes[0] !== OPEN) return false
  let i = 1
  while (i < bytes.length && isJsonSpace(bytes[i] as number)) i++
  if (i === bytes.length || bytes[i] === QUOTE) return true
  if (bytes[i] !== CLOSE) return false
  for (i++; i < bytes.length; i++) if (!isJsonSpace(bytes[i] as number)) return false
  return true
}

const isJsonSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
