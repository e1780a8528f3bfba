import type { Base64urlFlaw } from '../foundation/base64url'
import type { JsonObject, JsonReading } from '../foundation/json-node'
import type { Utf8Reading } from '../foundation/utf8'

export type TokenForm = 'jws-compact' | 'jwe-compact' | 'jws-json' | 'jwe-json' | 'sd-jwt' | 'unrecognised'

/** One dot-separated part of a compact token: RFC 7515 §3.1, RFC 7516 §3.1. */
export interface Segment {
  readonly name:
    | 'header'
    | 'payload'
    | 'signature'
    | 'encrypted key'
    | 'initialization vector'
    | 'ciphertext'
    | 'tag'
    | 'disclosures'
  /** Start and end in the token's text. */
  readonly at: readonly [number, number]
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly flaws: readonly Base64urlFlaw[]
}

/** A segment that should be UTF-8 JSON, read as far as it goes. */
export interface Part {
  readonly segment: Segment
  readonly utf8: Utf8Reading
  readonly json: JsonReading
  /** The JSON object, or null when it is none. */
  readonly object: JsonObject | null
}

/** Why a text is not a well-formed token, in the order in which it is told. */
export const malformedReasons = [
  'EMPTY',
  'SEGMENT_COUNT',
  'SEGMENT_EMPTY',
  'HEADER_BASE64',
  'PAYLOAD_BASE64',
  'SIGNATURE_BASE64',
  'HEADER_UTF8',
  'PAYLOAD_UTF8',
  'HEADER_JSON',
  'PAYLOAD_JSON',
  'HEADER_NOT_OBJECT',
  'PAYLOAD_NOT_OBJECT',
] as const
export type MalformedReason = (typeof malformedReasons)[number]

export interface Malformation {
  readonly reason: MalformedReason
  readonly part: 'token' | 'header' | 'payload' | 'signature'
  /** Start and end: in the token's text for `token` and for base64 reasons, in the part's decoded text for JSON reasons. */
  readonly at: readonly [number, number]
  /** One sentence: what was found, what was expected. */
  readonly message: string
  /** What probably happened, as a sentence, where that can be told. */
  readonly hint: string | null
}

/** A token, read as far as it can be. Reading never fails: what is wrong stands in `malformed`. */
export interface Token {
  readonly form: TokenForm
  /** The token's text, white space and wrapping removed. */
  readonly text: string
  readonly segments: readonly Segment[]
  readonly header: Part | null
  /** Null where there is none to read: encrypted, detached or missing. */
  readonly payload: Part | null
  readonly signature: Segment | null
  /** What the signature is computed over (RFC 7515 §5.2 step 8): ASCII(header '.' payload) as the token has them. */
  readonly signingInput: string | null
  /**
   * Why there is no JSON payload to read in a token that may be whole: `detached` travels elsewhere (RFC 7515 Appendix F),
   * `compressed` is signed as DEFLATE, as SMART Health Cards are.
   */
  readonly unread: 'detached' | 'compressed' | null
  readonly malformed: readonly Malformation[]
}
