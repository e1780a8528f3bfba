import { member, stringMember, stringsMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { type Demand, demand } from './demand'
import { type CiEvaluation, evaluateCi } from './evaluate-ci'
import { evaluateTime, type TimeEvaluation } from './evaluate-time'
import type { Policy } from './policy'

export interface PolicyEvaluation {
  readonly time: TimeEvaluation
  readonly issuer: Demand
  readonly audience: Demand
  /** Claims, scopes, `typ` and what is demanded of CI together; open where the last cannot be decided. */
  readonly required_claims: Demand
  /** Claims that the policy requires and the token lacks, in the policy's order. */
  readonly missingClaims: readonly string[]
  readonly missingScopes: readonly string[]
  /** Whether `typ` is the one demanded. */
  readonly typ: Demand
  /** Null when nothing that is understood is demanded of CI. */
  readonly ci: CiEvaluation | null
}

/** Holds a token's claims against what a verifier demands, each demand on its own. `now` in seconds since the epoch. */
export function evaluatePolicy(
  header: JsonObject | null,
  claims: JsonObject,
  policy: Policy,
  now: number,
): PolicyEvaluation {
  const missingClaims = (policy.required_claims ?? []).filter((name) => isAbsent(claims, name))
  const scopes = new Set(scopesOf(claims))
  const missingScopes = (policy.required_scopes ?? []).filter((scope) => !scopes.has(scope))
  const typ = evaluateTyp(header, policy)
  const asked = policy.required_claims ?? policy.required_scopes ?? policy.typ
  const unmet = missingClaims.length > 0 || missingScopes.length > 0 || typ === 'fail'
  const ci = evaluateCi(claims, policy)
  const claimsMet = asked === undefined ? 'not_checked' : demand(!unmet)
  return {
    time: evaluateTime(claims, policy, now),
    issuer: policy.issuer === undefined ? 'not_checked' : demand(stringMember(claims, 'iss') === policy.issuer),
    audience:
      policy.audiences === undefined
        ? 'not_checked'
        : demand(audiencesOf(claims).some((one) => policy.audiences?.includes(one))),
    required_claims: ci && claimsMet !== 'fail' ? ci.status : claimsMet,
    missingClaims,
    missingScopes,
    typ,
    ci,
  }
}

/** Holds the `typ` of the header against the one demanded; no claims are needed for that. */
export function evaluateTyp(header: JsonObject | null, { typ }: Policy): Demand {
  return typ === undefined ? 'not_checked' : demand(mediaType(stringMember(header, 'typ')) === mediaType(typ))
}

/** The audiences that a token names: a string or an array of strings (RFC 7519 §4.1.3). */
export function audiencesOf(claims: JsonObject): readonly string[] {
  const one = stringMember(claims, 'aud')
  return one === undefined ? (stringsMember(claims, 'aud') ?? []) : [one]
}

/** Whether a claim is missing or null, which comes to the same. */
export function isAbsent(claims: JsonObject, name: string): boolean {
  const value = member(claims, name)
  return value === undefined || (value.type === 'literal' && value.value === null)
}

/** `scope` is a space-separated string (RFC 8693 §4.2); Microsoft calls it `scp`, Okta makes that an array. */
function scopesOf(claims: JsonObject): readonly string[] {
  return ['scope', 'scp'].flatMap((name) => stringsMember(claims, name) ?? stringMember(claims, name)?.split(' ') ?? [])
}

/** RFC 7515 §4.1.9: without a slash, "application/" is to be understood; media types ignore case. */
function mediaType(typ: string | undefined): string | undefined {
  const lower = typ?.toLowerCase()
  return lower === undefined || lower.includes('/') ? lower : `application/${lower}`
}
