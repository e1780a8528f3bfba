import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import { quote } from '../foundation/wording'
import { type CiPolicy, understoodCi } from '../policy/ci-policy'
import { fullRef } from '../policy/ci-ref'
import { ciName, ciToken } from '../policy/ci-token'
import { readWish } from '../policy/ci-workflow'
import { foldName } from '../policy/github-name'
import type { Policy } from '../policy/policy'

/** What is demanded of one claim, or of a few that say the same together. */
export type ClaimDemand =
  /** The claim is one of these texts; where `optional`, it may also be missing. */
  | { readonly kind: 'one_of'; readonly claim: string; readonly values: readonly string[]; readonly optional?: true }
  | { readonly kind: 'text'; readonly claim: string }
  /** The issuer is one of GitHub’s own, as `HOSTED_GITHUB` has it. */
  | { readonly kind: 'hosted_github' }
  /** `repository` is this name; the case of ASCII letters does not count. */
  | { readonly kind: 'repository'; readonly name: string }
  /** `ref_path`, and `ref` with `ref_type`: as far as they are there they must all say this one. */
  | { readonly kind: 'gitlab_ref'; readonly ref: string }
  /** `ref_protected`, a boolean or the text of one. */
  | { readonly kind: 'ref_protected'; readonly value: boolean }
  | WorkflowDemand

/** `job_workflow_ref` or `workflow_ref` is “repository/path@ref”. */
export interface WorkflowDemand {
  readonly kind: 'workflow'
  /** Null for that of the token. */
  readonly repository: string | null
  readonly path: string
  /** Any of them; null where the ref does not matter. */
  readonly refs: readonly string[] | null
}

export interface CiDemands {
  /** The one issuer that the demands leave, where the policy names none. */
  readonly issuer: string | null
  readonly claims: readonly ClaimDemand[]
}

/** GitHub’s own issuers, in a notation that every language’s regular expressions have. Whole texts are meant. */
export const HOSTED_GITHUB =
  'https://token[.]actions[.](githubusercontent[.]com|[a-z0-9-]+[.]ghe[.]com)(/[A-Za-z0-9_-]+)?'

/** What the policy demands of CI, claim by claim; or the sentence why no token can meet it. */
export function readCiDemands(policy: Policy): CiDemands | string {
  const asked = understoodCi(policy.ci)
  if (!asked) return { issuer: null, claims: [] }
  if (policy.issuer !== undefined && !canIssue(policy.issuer, asked))
    return `The issuer ${quote(policy.issuer)} is none of ${ciName[asked.provider]}, so no token meets both demands of the policy.`
  return asked.provider === 'github' ? github(asked, policy) : gitlab(asked, policy)
}

/** Whether a token of this issuer can be one of the CI at all. */
function canIssue(issuer: string, { provider }: CiPolicy): boolean {
  const claims = objectOf(readJson(JSON.stringify({ iss: issuer, project_path: '', ref_type: 'branch' })))
  return claims !== null && ciToken(claims)?.provider === provider
}

const GITLAB = 'https://gitlab.com'

function github(asked: CiPolicy, { issuer }: Policy): CiDemands | string {
  const workflow = asked.expected_workflow === undefined ? [] : readWorkflow(asked.expected_workflow)
  if (workflow === null)
    return `The workflow ${quote(asked.expected_workflow ?? '')} is neither a file nor “owner/name/path”, so no token meets it.`
  return {
    issuer: null,
    claims: [
      ...(issuer === undefined ? [{ kind: 'hosted_github' } as const] : []),
      ...wished(asked.expected_repository, (name) => ({ kind: 'repository', name })),
      ...wished(asked.expected_ref, (ref) => ({ kind: 'one_of', claim: 'ref', values: [fullRef(ref)] })),
      ...wished(asked.expected_environment, (name) => ({ kind: 'one_of', claim: 'environment', values: [name] })),
      ...workflow,
    ],
  }
}

function gitlab(asked: CiPolicy, { issuer = GITLAB }: Policy): CiDemands {
  const path = asked.expected_project_path
  return {
    issuer,
    claims: [
      // GitLab issues tokens of people too, and whoever runs a server of their own is known by the type of the ref.
      ...(path === undefined ? [{ kind: 'text', claim: 'project_path' } as const] : []),
      ...(issuer === GITLAB ? [] : [{ kind: 'one_of', claim: 'ref_type', values: ['branch', 'tag'] } as const]),
      ...wished(path, (name) => ({ kind: 'one_of', claim: 'project_path', values: [name] })),
      ...wished(path, (name) => ({ kind: 'one_of', claim: 'job_project_path', values: [name], optional: true })),
      ...wished(asked.expected_ref, (ref) => ({ kind: 'gitlab_ref', ref: fullRef(ref) })),
      ...wished(asked.expected_ref_protected, (value) => ({ kind: 'ref_protected', value })),
    ],
  }
}

function wished<T>(wish: T | undefined, demand: (wish: T) => ClaimDemand): readonly ClaimDemand[] {
  return wish === undefined ? [] : [demand(wish)]
}

/** Null for a wish that no workflow is. */
function readWorkflow(wish: string): readonly WorkflowDemand[] | null {
  const elsewhere = readWish(wish, undefined)
  const found = elsewhere ?? readWish(wish, 'owner/name')
  if (!found || found.path === '' || found.ref === '') return null
  const refs = found.ref === null ? null : [...new Set([found.ref, fullRef(found.ref)])]
  return [{ kind: 'workflow', repository: elsewhere && foldName(elsewhere.repository), path: found.path, refs }]
}
