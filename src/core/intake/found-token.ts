/** A token found in a pasted text. */
export interface FoundToken {
  /** The token itself: wrapping, white space and percent-encoding removed. */
  readonly token: string
  /** Where it stands in the pasted text: start and end in UTF-16 units. */
  readonly at: readonly [number, number]
  /** What it was found in, for a sentence: "an Authorization header", "a curl command"; '' when it stood alone. */
  readonly within: string
  /** What was removed, for a sentence: "Authorization: Bearer", "double quotes", "3 line breaks". */
  readonly stripped: readonly string[]
}
