import { readBase64url } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { readUtf8 } from '../foundation/utf8'

/** The JSON object that a base64url segment encodes, read leniently, or null when it is none. */
export function readHeader(segment: string): JsonObject | null {
  const { bytes } = readBase64url(segment)
  // Most candidates are no JSON: seeing that at their last byte is far cheaper than a parser's refusal.
  if (!closesObject(bytes.at(-1))) return null
  return objectOf(readJson(readUtf8(bytes).text))
}

/** Whether a segment is a header. */
export type HeaderTest = (segment: string) => boolean

export const isHeader: HeaderTest = (segment) => readHeader(segment) !== null

/** The same for the tokens of a log: most have one of a few headers, each of which is read once. */
export function rememberingHeaderTest(): HeaderTest {
  const known = new Map<string, boolean>()
  return (segment) => {
    const before = known.get(segment)
    if (before !== undefined) return before
    const answer = isHeader(segment)
    if (known.size < FEW && segment.length < LONG) known.set(segment, answer)
    return answer
  }
}

const FEW = 64
/** In characters. A header that is longer is the header of one token. */
const LONG = 4096

/** Whether a JSON object can end with this byte: a brace or white space (RFC 8259 §2). */
export function closesObject(byte: number | undefined): boolean {
  return byte === 0x7d || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
