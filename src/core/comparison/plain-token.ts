import { isBase64url, writeDecoded } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { readUtf8 } from '../foundation/utf8'

/** The segments of a compact JWS that is base64url throughout, as nearly every token of a log is. */
export interface PlainToken {
  readonly header: string
  readonly payload: string
  readonly signature: string
}

/** The bytes of a plain token. They hold until those of the next tokens are written. */
export interface PlainBytes {
  readonly signingInput: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
  /** The claims as `readToken` reads them; null when they are no JSON object. */
  readonly claims: JsonObject | null
}

/** In characters. What is longer takes so long to verify that it may be read like any other. */
const LONG = 16_384

/** Splits a token whose signature can be tried from its bytes alone; null for every other, which `readToken` reads. */
export function splitPlainToken(text: string): PlainToken | null {
  const first = text.indexOf('.')
  const second = text.indexOf('.', first + 1)
  if (first < 1 || second < first + 2 || second === text.length - 1 || text.length > LONG) return null
  const [header, payload, signature] = [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)]
  return isBase64url(header) && isBase64url(payload) && isBase64url(signature) ? { header, payload, signature } : null
}

/**
 * Writes tokens one after the other into bytes that it keeps: bytes of its own for every token take a good part of the time in
 * which its signature is verified.
 */
export function plainTokenWriter(): (tokens: readonly PlainToken[]) => readonly PlainBytes[] {
  let bytes = new Uint8Array(0)
  return (tokens) => {
    const inputs = tokens.map(({ header, payload }) => `${header}.${payload}`).join('')
    const room = tokens.reduce((sum, { payload, signature }) => sum + payload.length + signature.length, inputs.length)
    if (bytes.length < room) bytes = new Uint8Array(room)
    encoder.encodeInto(inputs, bytes)
    let [from, to] = [0, inputs.length]
    return tokens.map(({ header, payload, signature }) => {
      const signingInput = bytes.subarray(from, (from += header.length + 1 + payload.length))
      const start = to
      const end = writeDecoded(signature, bytes, start)
      to = writeDecoded(payload, bytes, end)
      const claims = objectOf(readJson(readUtf8(bytes.subarray(end, to)).text))
      return { signingInput, signature: bytes.subarray(start, end), claims }
    })
  }
}

const encoder = new TextEncoder()
