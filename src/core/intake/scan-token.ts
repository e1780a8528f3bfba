import { member } from '../foundation/json-access'
import type { Steps } from '../foundation/steps'
import { type Chunk, readChunk } from './chunk'
import { clean } from './clean'
import { readHeader, rememberingHeaderTest } from './header'
import { joinLines } from './join-lines'
import { splitGlued } from './split-glued'
import { nextStart, SHORTEST_HEADER } from './token-start'
import { findWhole } from './whole-text'

/** A token and where it stands: start and end in UTF-16 units of the text. */
export interface ScannedToken {
  readonly token: string
  readonly start: number
  readonly end: number
  /** What was removed inside it. */
  readonly stripped: readonly string[]
}

/** How many tokens are looked for in one step. */
const STEP = 64

/** Every compact token in the text, in order. Reads each character a bounded number of times; never throws. */
export function* scanTokensInSteps(text: string): Steps<readonly ScannedToken[]> {
  const whole = findWhole(text)
  const filling = whole ? accept(text, readChunk(text, whole[0]), whole[1]) : []
  if (filling.length > 0) return filling
  const tokens: ScannedToken[] = []
  const isHeader = rememberingHeaderTest()
  let joinedTo = 0
  let at = 0
  let looked = 0
  for (let start = nextStart(text, 0); start >= 0; start = nextStart(text, at)) {
    if (++looked % STEP === 0) yield
    const stops = stopsAfter(text.slice(Math.max(0, start - 3), start))
    const first = readChunk(text, start, stops)
    const { end, readTo } = start < joinedTo ? { end: first.end, readTo: 0 } : joinLines(text, first, stops, isHeader)
    joinedTo = Math.max(joinedTo, readTo)
    let found = accept(text, first, end)
    if (found.length === 0 && end > first.end) found = accept(text, first, first.end)
    for (const one of found) tokens.push(one)
    at = found.at(-1)?.end ?? first.end
  }
  return tokens
}

/** In a path the next slash ends the token, and in ~~struck text~~ the tilde does. */
function stopsAfter(before: string): string {
  if (before.endsWith('/') || /%2f$/i.test(before)) return '/'
  return before.endsWith('~') ? '~' : ''
}

/**
 * The token that begins with a chunk and ends at `readEnd`, or the several that stand there without anything between them;
 * none if it is no token.
 */
function accept(text: string, chunk: Chunk, readEnd: number): readonly ScannedToken[] {
  const { start } = chunk
  const isPlain = readEnd === chunk.end && chunk.text.length === readEnd - start
  const raw = isPlain ? { token: chunk.text, stripped: [] } : clean(text.slice(start, readEnd))
  // Only where nothing was removed are offsets in the token offsets in the text.
  const glued = raw.token.length === readEnd - start ? splitGlued(raw.token) : []
  const starts = [0, ...glued]
  const tokens = glued.map((to, i) => ({
    token: raw.token.slice(starts[i], to),
    start: start + (starts[i] ?? 0),
    end: start + to,
    stripped: [],
  }))
  const lastStart = start + (glued.at(-1) ?? 0)
  const last = glued.length === 0 ? raw : clean(text.slice(lastStart, readEnd))
  const surplus = surplusDots(last.token, text.slice(readEnd, readEnd + 2))
  const end = surplus === 0 ? readEnd : dropDots(text, readEnd, surplus)
  const { token, stripped } = surplus === 0 ? last : clean(text.slice(lastStart, end))
  return isToken(token) ? [...tokens, { token, start: lastStart, end, stripped }] : tokens
}

function isToken(token: string): boolean {
  const end = token.search(/[.…~]/)
  const header = end < 0 ? token : token.slice(0, end)
  const rest = end < 0 ? '' : token.slice(end)
  if (rest === '') {
    if (header.length < SHORTEST_HEADER) return false
    const object = readHeader(header)
    return member(object, 'alg') !== undefined || member(object, 'enc') !== undefined
  }
  // A hexadecimal file name can begin like the header {}: it has one dot.
  if (header.startsWith('e3')) return rest.indexOf('.', 1) > 0 || rest.startsWith('.ey')
  return header.length >= SHORTEST_HEADER || /[^.…]/.test(rest)
}

/**
 * How many dots at the end are punctuation. Three or more are an ellipsis and stay: the token was cut. The dot that
 * makes `header.payload.` (or the fourth of a JWE) stays, for an empty signature, unless a letter outside ASCII
 * follows.
 */
function surplusDots(token: string, after: string): number {
  let end = token.length
  while (token[end - 1] === '.') end--
  const trailing = token.length - end
  if (trailing === 0 || trailing > 2) return 0
  const tilde = token.lastIndexOf('~')
  let dots = 0
  for (let at = token.indexOf('.', tilde + 1); at >= 0; at = token.indexOf('.', at + 1)) dots++
  if (end === tilde + 1) return trailing
  if (dots === 2) return trailing === 1 && /^\p{L}/u.test(after) ? 1 : 0
  if (dots < 2) return trailing
  const encrypted = dots >= 4 && member(readHeader(token.slice(0, token.indexOf('.'))), 'enc') !== undefined
  return Math.min(trailing, dots - (encrypted ? 4 : 2))
}

/** Where the text ends without its last `dots` dots, plain or percent-encoded, and what stands between them. */
function dropDots(text: string, readEnd: number, dots: number): number {
  let end = readEnd
  for (let left = dots; left > 0 && end > 0; ) {
    const escape = /(?:%(?:25)?2e|\\u002e)$/i.exec(text.slice(Math.max(0, end - 6), end))?.[0]
    if (escape || text[end - 1] === '.') left--
    end -= escape?.length ?? 1
  }
  while (/[^\w.~+/=…%-]/.test(text.charAt(end - 1))) end--
  return end
}
