/** Arrays and objects that hold more than this are long: where hundreds stand, nobody reads them all. */
export const LONG_LIST = 200

/** Where a long list ends, and how many values it holds. */
export interface LongList {
  readonly end: number
  readonly size: number
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const BRACE = 0x7b
const BRACKET = 0x5b
const escape = /["\\/bfnrt]|u[\da-fA-F]{4}/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * The long arrays and objects of a JSON text (RFC 8259), by the places where they begin; null where the text is no JSON or is
 * nested deeper than `depth` levels. Passes each character once and makes nothing of the values, so it takes a fraction of
 * reading them. Never throws.
 */
export function findLongLists(text: string, depth: number): ReadonlyMap<number, LongList> | null {
  const lists = new Map<number, LongList>()
  // Of what is open: where it begins, and how many values it holds so far.
  const [starts, sizes] = [new Int32Array(depth), new Int32Array(depth)]
  let open = -1
  for (let at = passSpace(text, 0); at >= 0; ) {
    // A value begins here.
    const first = text.charCodeAt(at)
    const isOpening = first === BRACE || first === BRACKET
    if (isOpening) {
      if (++open === depth) return null
      starts[open] = at
      at = passSpace(text, at + 1)
      const isEmpty = text.charCodeAt(at) === closingOf(first)
      sizes[open] = isEmpty ? 0 : 1
      if (!isEmpty) {
        if (first === BRACE) at = passName(text, at)
        continue
      }
    } else at = passSpace(text, first === QUOTE ? passString(text, at) : passScalar(text, at))
    // A value or nothing ends here, and perhaps what holds it, and what holds that.
    for (; open >= 0; open--) {
      const start = starts[open] as number
      const size = sizes[open] as number
      const opening = text.charCodeAt(start)
      const sign = text.charCodeAt(at)
      if (sign === COMMA) {
        sizes[open] = size + 1
        at = passSpace(text, at + 1)
        if (opening === BRACE) at = passName(text, at)
        break
      }
      if (sign !== closingOf(opening)) return null
      if (size > LONG_LIST) lists.set(start, { end: at + 1, size })
      at = passSpace(text, at + 1)
    }
    if (open < 0) return at === text.length ? lists : null
  }
  return null
}

/** In ASCII either bracket that closes stands two places behind the one that opens. */
const closingOf = (opening: number) => opening + 2

// Each takes where something begins and gives where it ends, or -1 where it is not there; so it does of -1.

function passSpace(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
  }
}

/** A member's name with its colon, and the space behind it. */
function passName(text: string, from: number): number {
  if (text.charCodeAt(from) !== QUOTE) return -1
  const at = passSpace(text, passString(text, from))
  return text.charCodeAt(at) === COLON ? passSpace(text, at + 1) : -1
}

function passString(text: string, from: number): number {
  for (let at = from + 1; at > 0; ) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code === BACKSLASH) at = passPattern(escape, text, at + 1)
    else if (code >= 0x20) at++
    else return -1
  }
  return -1
}

/** A number, or a literal. Nearly every number is a few digits, and a pattern takes several times as long. */
function passScalar(text: string, from: number): number {
  let at = from
  let code = text.charCodeAt(at)
  while (code >= 0x30 && code <= 0x39) code = text.charCodeAt(++at)
  const isEnd = code === COMMA || code === 0x7d || code === 0x5d
  return at > from && isEnd && text.charCodeAt(from) !== 0x30 ? at : passPattern(scalar, text, from)
}

function passPattern(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : -1
}
