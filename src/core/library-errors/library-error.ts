/** What an error says of the token or its keys, in terms that Latchkey can look at itself; `facts.ts` says how. */
export type Fact =
  | 'kid_not_in_set'
  | 'no_fitting_key'
  | 'several_keys'
  | 'kid_missing'
  | 'kid_type'
  | 'signature_invalid'
  | 'no_key_verifies'
  | 'signature_missing'
  | 'alg_missing'
  | 'alg_none'
  | 'alg_not_allowed'
  | 'alg_unknown'
  | 'key_misfit'
  | 'key_too_weak'
  | 'key_unreadable'
  | 'malformed'
  | 'crit'
  | 'typ'
  | 'expired'
  | 'not_yet_valid'
  | 'issued_later'
  | 'too_old'
  | 'claim_type'
  | 'claim_missing'
  | 'claim_differs'
  | 'set_unreachable'
  | 'set_empty'
  | 'set_unreadable'
  | 'setup'

/** What stands in a hole of an error's text, and is kept: what the library had of the token, or what it wanted. */
export type Captured = Readonly<Partial<Record<'kid' | 'alg' | 'iss' | 'aud' | 'typ' | 'claim' | 'expected', string>>>

/** One error of a library. */
export interface KnownError {
  /**
   * The texts as the library writes them, in its versions. `{kid}` is a part that the library fills in and that is kept,
   * `{}` one that is not. A text begins with words of its own.
   */
  readonly texts?: readonly string[]
  /** Texts in words that anything could write: they count beside a sign of the library, or alone. */
  readonly plain?: readonly string[]
  /** Codes and class names: they count where none of the errors that share them is there with its text. */
  readonly names?: readonly string[]
  /** What the library checked when it says so: one or two sentences. */
  readonly checked: string
  readonly fact: Fact
  /** The claim that it is about, where the text does not name it. */
  readonly claim?: string
}

/** A library that verifies tokens, with the errors that a log may have of it. */
export interface Library {
  /** As its users call it. */
  readonly name: string
  /** What gives the library away in a log: packages, classes, codes. Compared as they stand. */
  readonly signs: readonly string[]
  /** By the file that every text in it was read in: an address at GitHub, with the tag or commit. */
  readonly sources: readonly { readonly file: string; readonly errors: readonly KnownError[] }[]
}
