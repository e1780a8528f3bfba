/** What is wrong with a base64url text (RFC 7515 §2: URL-safe alphabet, no padding, no other character). */
export type Base64urlFlawKind =
  | 'padding'
  | 'standard_alphabet'
  | 'percent_encoding'
  | 'white_space'
  | 'ellipsis'
  | 'foreign_character'
  | 'length'
  | 'unused_bits'

export interface Base64urlFlaw {
  readonly kind: Base64urlFlawKind
  /** Offset of the first character concerned, in UTF-16 code units. */
  readonly at: number
  readonly length: number
}

export interface Base64urlReading {
  /** What a lenient decoder makes of the text; exact when there are no flaws. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Empty when the text is strict base64url. Neighbouring characters with one fault make one flaw. */
  readonly flaws: readonly Base64urlFlaw[]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const FOREIGN = 255
const valueOf = new Uint8Array(128).fill(FOREIGN)
for (let i = 0; i < 64; i++) valueOf[alphabet.charCodeAt(i)] = i

/** Reads any text as base64url, strictly and leniently at once: bytes always, and every departure from RFC 7515 §2. */
export function readBase64url(text: string): Base64urlReading {
  if (decodeStrict && isBase64url(text)) return { bytes: decodeStrict(text, urlSafe), flaws: [] }
  const sextets = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code < 128 ? (valueOf[code] as number) : FOREIGN
    if (value === FOREIGN) return readLeniently(text)
    sextets[i] = value
  }
  return finish(sextets, text.length, [], text.length - 1)
}

/**
 * What browsers have of their own (Uint8Array.fromBase64) takes a third of the time; Node 20 has none. It is given nothing but
 * strict base64url, which every reader reads alike.
 */
const decodeStrict = (Uint8Array as { readonly fromBase64?: FromBase64 }).fromBase64?.bind(Uint8Array)
const urlSafe = { alphabet: 'base64url' } as const

type FromBase64 = (text: string, options: typeof urlSafe) => Uint8Array<ArrayBuffer>

/**
 * Writes the bytes of a text that `isBase64url` into `bytes` from `at` on, where there is room, and returns where they end.
 * For thousands of small texts: bytes of their own cost each of them more than reading does.
 */
export function writeDecoded(text: string, bytes: Uint8Array<ArrayBuffer>, at: number): number {
  const room = bytes.subarray(at) as Uint8Array<ArrayBuffer> & { readonly setFromBase64?: SetFromBase64 }
  if (room.setFromBase64) return at + room.setFromBase64(text, urlSafe).written
  const read = readBase64url(text).bytes
  room.set(read)
  return at + read.length
}

type SetFromBase64 = (text: string, options: typeof urlSafe) => { readonly written: number }

/** Whether a text is strict base64url: exactly those that `readBase64url` finds no flaw in. Costs a fraction of reading. */
export function isBase64url(text: string): boolean {
  const left = text.length % 4
  if (left === 1 || !/^[\w-]*$/.test(text)) return false
  // The bits that the last letter has too many are zero (RFC 4648 §3.5).
  const unused = left === 2 ? 15 : left === 3 ? 3 : 0
  return unused === 0 || ((valueOf[text.charCodeAt(text.length - 1)] as number) & unused) === 0
}

/** The first byte of strict base64url; 0 where there is none. */
export function firstByte(text: string): number {
  if (text.length < 2) return 0
  return ((valueOf[text.charCodeAt(0)] as number) << 2) | ((valueOf[text.charCodeAt(1)] as number) >> 4)
}

/** The last byte of strict base64url; 0 where there is none. */
export function lastByte(text: string): number {
  if (text.length < 2) return 0
  const first = valueOf[text.charCodeAt(text.length - 2)] as number
  const last = valueOf[text.charCodeAt(text.length - 1)] as number
  const unused = [0, 0, 4, 2][text.length % 4] as number
  return (((first << 6) | last) >> unused) & 0xff
}

/** Base64url without padding (RFC 7515 §2). */
export function writeBase64url(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  let at = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    // Writing past the end of a typed array does nothing, which is what the last group needs.
    letters[at++] = codeOf[word >> 18] as number
    letters[at++] = codeOf[(word >> 12) & 63] as number
    letters[at++] = codeOf[(word >> 6) & 63] as number
    letters[at++] = codeOf[word & 63] as number
  }
  return ascii.decode(letters)
}

const codeOf = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const ascii = new TextDecoder()

const escapes: Readonly<Record<string, string>> = { '%3D': '=', '%2B': '+', '%2F': '/', '%2D': '-', '%5F': '_' }

function readLeniently(text: string): Base64urlReading {
  const sextets = new Uint8Array(text.length)
  const flaws: Base64urlFlaw[] = []
  let count = 0
  let last = -1
  const note = (kind: Base64urlFlawKind, at: number, length: number) => {
    const before = flaws.at(-1)
    if (before?.kind === kind && before.at + before.length === at)
      flaws[flaws.length - 1] = { kind, at: before.at, length: before.length + length }
    else flaws.push({ kind, at, length })
  }
  for (let i = 0; i < text.length; ) {
    const escaped = text[i] === '%' ? escapes[text.slice(i, i + 3).toUpperCase()] : undefined
    const length = escaped ? 3 : 1
    const character = escaped ?? (text[i] as string)
    if (escaped) note('percent_encoding', i, 3)
    const code = character.charCodeAt(0)
    let value = code < 128 ? (valueOf[code] as number) : FOREIGN
    if (character === '+' || character === '/') {
      if (!escaped) note('standard_alphabet', i, 1)
      value = character === '+' ? 62 : 63
    }
    if (value !== FOREIGN) {
      sextets[count++] = value
      last = i
    } else if (!escaped) note(kindOf(character), i, 1)
    i += length
  }
  return finish(sextets, count, flaws, last)
}

function kindOf(character: string): Base64urlFlawKind {
  if (character === '=') return 'padding'
  if (character === '…' || character === '.') return 'ellipsis'
  return isInvisible(character) ? 'white_space' : 'foreign_character'
}

/** White space and characters that cannot be seen: what copying adds to a token. */
export function isInvisible(character: string): boolean {
  return /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u061c\u2060-\u2069\ufeff]/.test(character)
}

function finish(sextets: Uint8Array, count: number, flaws: Base64urlFlaw[], last: number): Base64urlReading {
  const whole = count - (count % 4)
  const left = count % 4
  const bytes = new Uint8Array((whole / 4) * 3 + (left > 1 ? left - 1 : 0))
  let at = 0
  for (let i = 0; i < whole; i += 4) {
    const word = (sextets[i]! << 18) | (sextets[i + 1]! << 12) | (sextets[i + 2]! << 6) | sextets[i + 3]!
    bytes[at++] = word >> 16
    bytes[at++] = word >> 8
    bytes[at++] = word
  }
  if (left === 1) flaws.push({ kind: 'length', at: last, length: 1 })
  if (left > 1) {
    const word = (sextets[whole]! << 18) | (sextets[whole + 1]! << 12) | (left === 3 ? sextets[whole + 2]! << 6 : 0)
    bytes[at++] = word >> 16
    if (left === 3) bytes[at++] = word >> 8
    if (word & (left === 3 ? 0xff : 0xffff)) flaws.push({ kind: 'unused_bits', at: last, length: 1 })
  }
  return { bytes, flaws }
}
