/** A fault found while reading, with its place in the text that was read. */
export interface Flaw {
  /** Stable name of the fault, in snake_case. */
  readonly reason: string
  /** One sentence: what was found, what was expected. */
  readonly message: string
  /** Offset of the first character concerned, in UTF-16 code units of the text read. */
  readonly at: number
  /** How many characters are concerned; 0 when something is absent there. */
  readonly length: number
  /** JSON Pointer (RFC 6901) of the member concerned, where the text is JSON. */
  readonly pointer?: string
}

/**
 * What came of reading untrusted text. `flawed` still carries a value: whatever can be shown is shown.
 * Reading never throws.
 */
export type Reading<T> =
  | { readonly state: 'whole'; readonly value: T }
  | { readonly state: 'flawed'; readonly value: T; readonly flaws: readonly [Flaw, ...Flaw[]] }
  | { readonly state: 'unreadable'; readonly flaws: readonly [Flaw, ...Flaw[]] }

/** `whole` when there are no flaws, `flawed` otherwise. */
export function readingOf<T>(value: T, flaws: readonly Flaw[]): Reading<T> {
  const [first, ...rest] = flaws
  return first ? { state: 'flawed', value, flaws: [first, ...rest] } : { state: 'whole', value }
}
