import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import { list, quote } from '../foundation/wording'
import { claimsOfKind, type KindClaims } from '../policy/kind-claims'
import { DEFAULT_CLOCK_SKEW, type Policy, unknownDemands } from '../policy/policy'
import { tokenKind } from '../policy/token-kind'
import { webUrl } from '../sources/address'
import { type ClaimDemand, readCiDemands } from './read-ci-demands'

/** What a policy demands, as code has to write it down. */
export interface Demands {
  /** Where the keys are; null when no http or https URL was given. */
  readonly keySetUrl: URL | null
  readonly issuer: string | null
  /** Any of them is enough; null when the policy asks for none. */
  readonly audiences: readonly string[] | null
  /** Never empty. Only such as the library verifies. */
  readonly algs: readonly string[]
  /** Whether the policy names the algorithms. */
  readonly namesAlgs: boolean
  readonly requiredClaims: readonly string[]
  readonly requiredScopes: readonly string[]
  /** Every spelling of the one media type, in lower case (RFC 7515 §4.1.9); null when the policy asks for none. */
  readonly typs: readonly [string, ...string[]] | null
  /** Seconds. */
  readonly skew: number
  /** Seconds after `iat`; null when the policy sets no bound. */
  readonly maxAge: number | null
  /** Which job of which CI may come in, claim by claim. */
  readonly ci: readonly ClaimDemand[]
}

export type DemandReading =
  | { readonly state: 'readable'; readonly demands: Demands; readonly limits: readonly string[] }
  /** No token could meet it, or not all of it is understood: code that leaves something out would accept too much. */
  | { readonly state: 'unwritable'; readonly reason: string }

/** Reads a policy for a library that verifies these algorithms. Never throws. */
export function readDemands(policy: Policy, keySetUrl: string | null, algs: readonly string[]): DemandReading {
  const ci = readCiDemands(policy)
  const reason = obstacle(policy) ?? (typeof ci === 'string' ? ci : null)
  if (reason !== null || typeof ci === 'string') return { state: 'unwritable', reason: reason ?? '' }
  const wanted = policy.allowed_algs?.filter((alg) => !alg.startsWith('HS')) ?? algs
  const written = wanted.filter((alg) => algs.includes(alg))
  if (written.length === 0)
    return {
      state: 'unwritable',
      reason: `Of the algorithms that the policy allows, ${list((policy.allowed_algs ?? []).map(quote))}, this library verifies none with a public key.`,
    }
  const ofKind = claimsOfTyp(policy.typ)
  return {
    state: 'readable',
    demands: {
      keySetUrl: keySetUrl === null ? null : webUrl(keySetUrl),
      issuer: policy.issuer ?? ci.issuer,
      audiences: policy.audiences ?? null,
      algs: [...new Set(written)],
      namesAlgs: policy.allowed_algs !== undefined,
      requiredClaims: [...new Set([...(policy.required_claims ?? []), ...ofKind.flatMap(alone)])],
      requiredScopes: [...new Set(policy.required_scopes)],
      typs: policy.typ === undefined ? null : spellings(policy.typ.toLowerCase()),
      skew: policy.clock_skew_seconds ?? DEFAULT_CLOCK_SKEW,
      maxAge: policy.max_token_age_seconds ?? null,
      ci: ci.claims,
    },
    limits: [
      ...leftOut(policy.allowed_algs ?? [], written),
      ...ofKind
        .filter((names) => names.length > 1)
        .map((names) => `That ${names.map(quote).join(' or ')} must be there is not in the text.`),
    ],
  }
}

const LONGEST = 1_000_000_000

function obstacle(policy: Policy): string | null {
  const unknown = unknownDemands(policy)
  if (unknown.length > 0)
    return `The policy has ${list(unknown.map(quote))}, which is not understood here, and code without it would accept too much.`
  if (!textsOf(policy).every((text) => text.isWellFormed()))
    return 'A value of the policy has half of a character (a lone surrogate), which no source text can hold.'
  for (const name of ['issuer', 'typ'] as const)
    if (policy[name] === '') return `The ${name} of the policy is an empty text; expected a name, or no ${name} at all.`
  for (const name of ['audiences', 'allowed_algs'] as const)
    if (policy[name]?.length === 0) return `The ${name} of the policy is an empty list, so no token meets it.`
  if (policy.audiences?.includes('')) return 'One of the audiences of the policy is an empty text.'
  for (const name of ['clock_skew_seconds', 'max_token_age_seconds'] as const) {
    const seconds = policy[name] ?? 0
    if (!Number.isInteger(seconds) || seconds < 0 || seconds > LONGEST)
      return `The ${name} of the policy is ${seconds}; expected a whole number of seconds, 0 to ${LONGEST.toLocaleString('en')}.`
  }
  return null
}

/** What the specification of the kind of token that is demanded has a recipient refuse a token without. */
function claimsOfTyp(typ: string | undefined): KindClaims['refused'] {
  const header = objectOf(readJson(JSON.stringify({ typ })))
  const none = objectOf(readJson('{}'))
  const found = header && none && tokenKind(header, none)
  return found?.certain ? (claimsOfKind(found.kind)?.refused ?? []) : []
}

const alone = (names: readonly string[]) => (names.length === 1 ? names : [])

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function leftOut(allowed: readonly string[], written: readonly string[]): readonly string[] {
  const secret = allowed.filter((alg) => alg.startsWith('HS'))
  const others = allowed.filter((alg) => !secret.includes(alg) && !written.includes(alg))
  return [
    ...(secret.length > 0
      ? [`${list(secret.map(quote))} is left out: it takes a shared secret, which no key set at a URL may hold.`]
      : []),
    ...(others.length > 0 ? [`${list(others.map(quote))} is left out: this library does not verify it.`] : []),
  ]
}

function spellings(typ: string): readonly [string, ...string[]] {
  const short = typ.replace(/^application\//, '')
  return short.includes('/') ? [typ] : [short, `application/${short}`]
}
