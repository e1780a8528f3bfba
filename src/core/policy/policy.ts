import { type CiPolicy, unknownCiDemands } from './ci-policy'

/** What a verifier demands of a token, beyond its signature. Published JSON, so its members are in snake_case. */
export interface Policy {
  /** The only issuer accepted, compared code point by code point (RFC 7519 §4.1.1). */
  readonly issuer?: string
  /** The token must name one of these in `aud` (RFC 7519 §4.1.3). */
  readonly audiences?: readonly string[]
  /** The only values of `alg` accepted (RFC 8725 §3.1). */
  readonly allowed_algs?: readonly string[]
  /** Claims that must be there and not null. */
  readonly required_claims?: readonly string[]
  /** Scopes that must all be in `scope` or `scp` (RFC 8693 §4.2). */
  readonly required_scopes?: readonly string[]
  /** The media type demanded in `typ`; with or without "application/", in any case (RFC 7515 §4.1.9). */
  readonly typ?: string
  /** How far the clocks may differ, in seconds. */
  readonly clock_skew_seconds?: number
  /** How long after `iat` the token is still accepted, in seconds. */
  readonly max_token_age_seconds?: number
  /** Which job of which CI may come in. */
  readonly ci?: CiPolicy
}

/** Clock skew allowed when a policy does not say, in seconds. */
export const DEFAULT_CLOCK_SKEW = 60

/** Every member of a policy, in the order in which one is written. */
export const policyMembers = [
  'issuer',
  'audiences',
  'allowed_algs',
  'required_claims',
  'required_scopes',
  'typ',
  'clock_skew_seconds',
  'max_token_age_seconds',
  'ci',
] as const satisfies readonly (keyof Policy)[]

/** Members of a policy that this version does not evaluate: with one of them no token is called accepted. */
export function unknownDemands(policy: Policy): readonly string[] {
  return [...Object.keys(policy).filter((name) => !known.has(name)), ...unknownCiDemands(policy.ci)]
}

const known: ReadonlySet<string> = new Set(policyMembers)
