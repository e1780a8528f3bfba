import { member, stringMember, stringsMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { evaluateTime, type TimeEvaluation } from './evaluate-time'
import type { Policy } from './policy'

/** How one demand of the policy is met; `not_checked` when the policy does not make it. */
export type Demand = 'pass' | 'fail' | 'not_checked'

export interface PolicyEvaluation {
  readonly time: TimeEvaluation
  readonly issuer: Demand
  readonly audience: Demand
  readonly required_claims: Demand
  /** Claims that the policy requires and the token lacks, in the policy's order. */
  readonly missingClaims: readonly string[]
  readonly missingScopes: readonly string[]
  /** Whether `typ` is the one demanded. */
  readonly typ: Demand
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
  const typ =
    policy.typ === undefined ? 'not_checked' : demand(mediaType(stringMember(header, 'typ')) === mediaType(policy.typ))
  const asked = policy.required_claims ?? policy.required_scopes ?? policy.typ
  const unmet = missingClaims.length > 0 || missingScopes.length > 0 || typ === 'fail'
  return {
    time: evaluateTime(claims, policy, now),
    issuer: policy.issuer === undefined ? 'not_checked' : demand(stringMember(claims, 'iss') === policy.issuer),
    audience:
      policy.audiences === undefined
        ? 'not_checked'
        : demand(audiencesOf(claims).some((one) => policy.audiences?.includes(one))),
    required_claims: asked === undefined ? 'not_checked' : demand(!unmet),
    missingClaims,
    missingScopes,
    typ,
  }
}

/** The audiences that a token names: a string or an array of strings (RFC 7519 §4.1.3). */
export function audiencesOf(claims: JsonObject): readonly string[] {
  const one = stringMember(claims, 'aud')
  return one === undefined ? (stringsMember(claims, 'aud') ?? []) : [one]
}

const demand = (met: boolean): Demand => (met ? 'pass' : 'fail')

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
