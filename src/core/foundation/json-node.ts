/** A value with its place in the text: `start` and `end` are UTF-16 offsets, so `text.slice(start, end)` is its source. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral
export interface JsonObject extends Span {
  readonly type: 'object'
  /** As that of an array. */
  readonly size?: number
  /** In source order, duplicates included. */
  readonly members: readonly JsonMember[]
}
export interface JsonArray extends Span {
  readonly type: 'array'
  /** How many values it holds, where they are read only when they are asked for. */
  readonly size?: number
  readonly items: readonly JsonNode[]
}
export interface JsonString extends Span {
  readonly type: 'string'
  readonly value: string
}
export interface JsonNumber extends Span {
  readonly type: 'number'
  /** What a double makes of it: may be rounded, may be Infinity. */
  readonly value: number
}
export interface JsonLiteral extends Span {
  readonly type: 'literal'
  readonly value: true | false | null
}
export interface JsonMember {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly value: JsonNode
}
interface Span {
  readonly start: number
  readonly end: number
}

/** Something legal that consumers of JSON disagree about, or that JSON.parse hides. */
export interface JsonRemark extends Span {
  readonly kind: 'duplicate_member' | 'inexact_number' | 'non_finite_number' | 'prototype_member' | 'lone_surrogate'
  /** JSON Pointer (RFC 6901) of the member or value. */
  readonly pointer: string
}

export interface JsonFault {
  /** Offset of the character at which the text stops being JSON. */
  readonly at: number
  /** One sentence: what was found there, what was expected. */
  readonly message: string
}

export type JsonReading =
  | {
      readonly state: 'whole'
      readonly text: string
      readonly root: JsonNode
      /** In source order; of those with a pointer longer than `LONG_POINTER` the first hundred. */
      readonly remarks: readonly JsonRemark[]
    }
  | { readonly state: 'unreadable'; readonly text: string; readonly fault: JsonFault }
