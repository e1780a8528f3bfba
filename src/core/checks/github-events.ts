import { stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { PolicyEvaluation } from '../policy/evaluate-policy'

/**
 * Whether the policy's ref is met by a run that somebody without the right to push can set off: it has the default branch
 * for its ref all the same. A demand on environment or workflow that is met narrows it down.
 */
export function isRefByOutsider(claims: JsonObject, { ci }: PolicyEvaluation): boolean {
  if (ci?.asked.provider !== 'github' || ci.ref !== 'pass') return false
  if (ci.environment === 'pass' || ci.workflow === 'pass') return false
  return byOutsiders.has(stringMember(claims, 'event_name') ?? '')
}

const byOutsiders: ReadonlySet<string> = new Set(['pull_request_target', 'issue_comment'])
