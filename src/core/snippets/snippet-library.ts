import type { Demands } from './read-demands'

/** A library that verifies tokens, and how a policy is written down for it. */
export interface SnippetLibrary {
  readonly name: string
  readonly language: string
  /** Whose interface the text is written for. */
  readonly version: string
  /** Where it is documented: an https URL. */
  readonly documentation: string
  /** The algorithms with public keys that it verifies, by their names in JWS. */
  readonly algs: readonly string[]
  /** Pure. Writes every demand, or says in `limits` which ones cannot be written. */
  render(demands: Demands): RenderedText
}

export interface RenderedText {
  /** Source text; every value of the policy stands in it as a literal of the language, never in a comment. */
  readonly text: string
  /** What the text does not hold a token to, or holds it to otherwise than the policy. One sentence each. */
  readonly limits: readonly string[]
}
