import { brokenReason, meansNone } from '../algorithms/standing'
import type { ClaimsSubject, TokenSubject } from '../checks/subjects'
import type { Finding } from '../foundation/finding'
import { isForSignatures } from '../keys/match-key'
import { askedOfKind, missingOfKind } from '../policy/kind-claims'
import type { Policy } from '../policy/policy'
import { algorithmConflict, isTooWeak } from '../verify/algorithm-conflict'
import type { Lookup, Outcome } from '../verify/look-up-key'
import { refusedWhatever } from './refused-whatever'
import { typDemand } from './typ-demand'
import { unmetWithoutClaims } from './unread-claims'

export type Status = 'pass' | 'fail' | 'not_checked'

/** The eight questions, each decided on its own evidence. */
export interface Statuses {
  readonly structure: Status
  readonly key: Status
  readonly algorithm: Status
  readonly signature: Status
  readonly time: Status
  readonly issuer: Status
  readonly audience: Status
  readonly required_claims: Status
}

/** The statuses in the order of the path: what a verifier asks first stands first. */
export const statusNames = [
  'structure',
  'key',
  'algorithm',
  'signature',
  'time',
  'issuer',
  'audience',
  'required_claims',
] as const satisfies readonly (keyof Statuses)[]

/** `refusing`: the findings for which a verifier must refuse. */
export function judge(
  subject: TokenSubject,
  claims: ClaimsSubject | null,
  lookup: Lookup,
  policy: Policy,
  refusing: readonly Finding[],
): Statuses {
  const unread = unmetWithoutClaims(subject)
  const isRefused = (name: keyof typeof refusedWhatever) =>
    refusing.some(({ code }) => (refusedWhatever[name] as readonly string[]).includes(code))
  const unless = (name: keyof typeof refusedWhatever, status: Status) => (isRefused(name) ? 'fail' : status)
  const selected = lookup.selected === null ? undefined : lookup.candidates[lookup.selected]
  return {
    structure: subject.token.malformed.length > 0 || subject.token.form === 'unrecognised' ? 'fail' : 'pass',
    key: selected && !isForSignatures(selected.clauses) ? 'fail' : keyStatus[lookup.outcome],
    algorithm: unless('algorithm', algorithmStatus(subject, lookup, policy)),
    signature: selected?.verifies == null ? 'not_checked' : selected.verifies ? 'pass' : 'fail',
    time: unless(
      'time',
      claims ? claims.evaluation.time.status : demanded(policy.max_token_age_seconds !== undefined, unread),
    ),
    issuer: unless('issuer', demanded(policy.issuer !== undefined, claims?.evaluation.issuer ?? unread)),
    audience: unless('audience', demanded(policy.audiences !== undefined, claims?.evaluation.audience ?? unread)),
    required_claims: unless('required_claims', requiredClaims(subject, claims, policy)),
  }
}

/** What the policy requires and what the kind of the token does, together. */
function requiredClaims(subject: TokenSubject, claims: ClaimsSubject | null, policy: Policy): Status {
  const isAsked = (policy.required_claims ?? policy.required_scopes ?? policy.ci) !== undefined
  if (!claims) return isAsked ? unmetWithoutClaims(subject) : typDemand(subject, policy)
  const ofKind = askedOfKind(claims.kind)
  if (ofKind && missingOfKind(ofKind, claims.claims).length > 0) return 'fail'
  if (isAsked || policy.typ !== undefined) return claims.evaluation.required_claims
  // That a token is of its kind was not asked.
  return 'not_checked'
}

/** Whether the rules select one key: the fourth column of the design's table. */
const keyStatus: Record<Outcome, Status> = {
  OK: 'pass',
  OK_BY_TRIAL: 'pass',
  KID_POINTS_AT_WRONG_KEY: 'pass',
  KID_REUSED_OR_TAMPERED: 'pass',
  KID_RENAMED: 'fail',
  KEY_NOT_IN_SET: 'fail',
  KID_AMBIGUOUS: 'fail',
  NOT_LOOKED_UP: 'not_checked',
  ALG_NOT_SUPPORTED: 'not_checked',
}

function algorithmStatus({ token, header, alg, algorithm }: TokenSubject, lookup: Lookup, policy: Policy): Status {
  if (!header || token.form.startsWith('jwe')) return 'not_checked'
  if (alg === null || meansNone(alg) || brokenReason(alg) !== null) return 'fail'
  if (policy.allowed_algs && !policy.allowed_algs.includes(alg)) return 'fail'
  if (algorithmConflict(lookup) || isTooWeak(lookup)) return 'fail'
  return algorithm ? 'pass' : 'not_checked'
}

const demanded = (asked: boolean, found: Status): Status => (asked ? found : 'not_checked')
