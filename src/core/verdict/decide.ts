import type { CheckResults } from '../checks/run-checks'
import type { Policy } from '../policy/policy'
import { unknownDemands } from '../policy/policy'
import type { Token } from '../token/token'
import { type Statuses, statusNames } from './statuses'

export type VerdictWord = 'accepted' | 'refused' | 'undecided'

/**
 * What a verifier would do. Refused when a status fails or a finding says that it must; accepted only when a compact JWS
 * was verified whole under a key that the person gave and every demand is met; everything else is undecided.
 */
export function decide(
  token: Token,
  statuses: Statuses,
  checked: Pick<CheckResults, 'refusing' | 'crashed'>,
  policy: Policy,
): VerdictWord {
  if (checked.refusing.length > 0 || statusNames.some((name) => statuses[name] === 'fail')) return 'refused'
  const verified = (['structure', 'key', 'algorithm', 'signature'] as const).every((name) => statuses[name] === 'pass')
  const whole = token.form === 'jws-compact' && token.unread === null
  // A demand on CI that was made can be left open, which the other demands cannot.
  const met = unknownDemands(policy).length === 0 && (policy.ci === undefined || statuses.required_claims === 'pass')
  return verified && whole && !checked.crashed && met ? 'accepted' : 'undecided'
}
