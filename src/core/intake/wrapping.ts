/** What stands around a token, up to 200 characters on each side. */
export interface Surroundings {
  /** Before it; tokens that stand earlier are written as `…`, so that the reach is over words and not over tokens. */
  readonly before: string
  readonly after: string
  /** The first 200 characters of the pasted text. */
  readonly opening: string
}

/** What a token was taken out of. */
export interface Wrapped {
  /** "a cookie", "a JSON member “access_token”"; '' where it does not make a sentence. */
  readonly within: string
  /** "Authorization: Bearer", "double quotes". */
  readonly stripped: readonly string[]
}

/** One way in which tokens are wrapped. */
export interface Wrapping {
  readonly name: string
  /**
   * `container` holds labelled tokens, `label` names one token, `quotes` enclose it. The first of each layer
   * counts.
   */
  readonly layer: 'container' | 'label' | 'quotes'
  readonly recognise: (around: Surroundings) => Wrapped | null
}
