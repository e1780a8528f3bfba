import { member, stringMember } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { type CiPolicy, understoodCi } from './ci-policy'
import { fullRef, refOfToken } from './ci-ref'
import { type CiToken, ciToken } from './ci-token'
import { isOfWorkflow } from './ci-workflow'
import { type Demand, demand } from './demand'
import { isSameName } from './github-name'
import type { Policy } from './policy'

/** How a token stands to the policy's demands on CI, each on its own. */
export interface CiEvaluation {
  readonly asked: CiPolicy
  /** Null when it is no token of GitHub Actions or GitLab CI. */
  readonly token: CiToken | null
  /** Open when it looks like a token of the provider, from a server that the policy does not name as the issuer. */
  readonly provider: Demand
  readonly repository: Demand
  readonly ref: Demand
  readonly environment: Demand
  readonly workflow: Demand
  readonly project: Demand
  readonly protection: Demand
  readonly status: Demand
}

/** Holds the claims against what the policy demands of a CI token; null when it demands nothing that is understood. */
export function evaluateCi(claims: JsonObject, policy: Policy): CiEvaluation | null {
  const asked = understoodCi(policy.ci)
  if (!asked) return null
  const token = ciToken(claims)
  const provider = providerDemand(token, asked, policy)
  // What a token of another provider says of its job is no answer.
  const hold = (wish: unknown, met: () => boolean): Demand =>
    wish === undefined || provider === 'fail' ? 'not_checked' : demand(met())
  const found = {
    repository: hold(asked.expected_repository, () =>
      isSameName(stringMember(claims, 'repository'), asked.expected_repository ?? ''),
    ),
    ref: hold(asked.expected_ref, () => refOfToken(claims, asked.provider) === fullRef(asked.expected_ref ?? '')),
    environment: hold(
      asked.expected_environment,
      () => stringMember(claims, 'environment') === asked.expected_environment,
    ),
    workflow: hold(asked.expected_workflow, () => isOfWorkflow(claims, asked.expected_workflow ?? '')),
    project: hold(asked.expected_project_path, () => isOfProject(claims, asked.expected_project_path ?? '')),
    protection: hold(
      asked.expected_ref_protected,
      () => booleanOf(member(claims, 'ref_protected')) === asked.expected_ref_protected,
    ),
  }
  const failed = provider === 'fail' || Object.values(found).includes('fail')
  return { asked, token, provider, ...found, status: failed ? 'fail' : provider }
}

/** A boolean, or the string that CI providers write for one; null for anything else. */
export function booleanOf(node: JsonNode | undefined): boolean | null {
  const value = node?.type === 'literal' || node?.type === 'string' ? node.value : null
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : null
}

function providerDemand(token: CiToken | null, asked: CiPolicy, policy: Policy): Demand {
  if (token?.provider !== asked.provider) return 'fail'
  return token.known || policy.issuer === token.issuer ? 'pass' : 'not_checked'
}

/**
 * In the pipeline of a merge request from a fork, `project_path` is the fork and `job_project_path` the project that runs
 * the job. The code is the one's and the settings are the other's, so a token is of a project only when both are.
 */
function isOfProject(claims: JsonObject, expected: string): boolean {
  const runner = member(claims, 'job_project_path')
  return (
    stringMember(claims, 'project_path') === expected &&
    (runner === undefined || stringMember(claims, 'job_project_path') === expected)
  )
}
