import type { Policy } from '../policy/policy'

/** What is known of an issuer, or of all that one product or one team runs. Plain data. */
export interface Profile {
  /** In kebab-case; shared links name it. */
  readonly name: string
  readonly title: string
  /** The first that fits an issuer counts. */
  readonly issuers: readonly IssuerPattern[]
  /** Also run under hosts of one's own, which no pattern can tell; `issuer` is the only place in its URLs. */
  readonly elsewhere?: Pick<IssuerPattern, 'jwks_uri'>
  /** What to demand of its tokens, to start from. */
  readonly policy: Omit<Policy, 'issuer'>
  readonly quirks: readonly Quirk[]
  /** The address of its documentation; null when there is none. */
  readonly documentation: string | null
  /** Whether a page may fetch its keys (CORS). */
  readonly fetchable: Fetchable
}

/** In every URL `{issuer}` is the issuer without a slash at its end, and the other places are those of `issuer`. */
export interface IssuerPattern {
  /** A template; see `matchIssuer`. */
  readonly issuer: string
  /** Where its metadata is, when not where OpenID Connect Discovery 1.0 §4.1 has it. */
  readonly discovery?: string
  /** Left out where it is not known. */
  readonly jwks_uri?: string
}

/** Something of its tokens that surprises, in one sentence. */
export interface Quirk {
  readonly sentence: string
  /** Where it is written; null in a profile of a team, which says it itself. */
  readonly source: string | null
}

/** `listed`: only from origins that its administrator allowed. */
export type Fetchable = 'anywhere' | 'listed' | 'unknown'
