import type { Finding } from '../foundation/finding'
import { member, stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import { type CiPolicy, ciMembers } from '../policy/ci-policy'
import { fullRef, refOfToken } from '../policy/ci-ref'
import { ciName, ciToken } from '../policy/ci-token'
import { booleanOf, type CiEvaluation } from '../policy/evaluate-ci'
import { cellOf, type PolicyRow, rowOf } from './policy-row'
import { NO_CLAIMS } from './unread-claims'

/** What the policy demands of a job, a row for each member there can be; one row where it demands nothing. */
export function ciRows(
  claims: JsonObject | null,
  ci: CiEvaluation | null,
  asked: CiPolicy | null,
  unread: 'fail' | 'not_checked',
  findings: readonly Finding[],
): readonly PolicyRow[] {
  const job = claims && ciToken(claims)
  if (!asked) return [rowOf('ci', 'CI job', null, job ? ciName[job.provider] : 'none', 'not_checked')]
  return [...ciMembers[asked.provider].keys()].flatMap((name) => {
    const row = rows.get(name)
    if (!row) return []
    const told = findings.filter(({ code }) => row.codes.includes(code))
    const found = claims ? row.found(claims, asked) : NO_CLAIMS
    return [rowOf(`ci.${name}`, row.title, row.demanded(asked), found, ci?.[row.of] ?? unread, told)]
  })
}

interface CiRow {
  readonly title: string
  readonly of: 'provider' | 'repository' | 'ref' | 'environment' | 'workflow' | 'project' | 'protection'
  readonly codes: readonly string[]
  demanded(asked: CiPolicy): string | null
  found(claims: JsonObject, asked: CiPolicy): string
}

const quoted = (wish: string | undefined) => (wish === undefined ? null : quote(wish))

const rows: ReadonlyMap<string, CiRow> = new Map<string, CiRow>([
  [
    'provider',
    {
      title: 'CI',
      of: 'provider',
      codes: ['CI_PROVIDER_UNKNOWN', 'CI_PROVIDER_MISMATCH', 'CI_ISSUER_LOOKALIKE', 'CI_HOST_UNCONFIRMED'],
      demanded: ({ provider }) => ciName[provider],
      found: (claims) => {
        const job = ciToken(claims)
        return job ? `${ciName[job.provider]}, ${quote(job.issuer)}` : cellOf(member(claims, 'iss'))
      },
    },
  ],
  [
    'expected_repository',
    {
      title: 'Repository',
      of: 'repository',
      codes: ['GITHUB_REPO_MISMATCH', 'GITHUB_REPO_CASE_DIFFERS'],
      demanded: ({ expected_repository: wish }) => quoted(wish),
      found: (claims) => cellOf(member(claims, 'repository')),
    },
  ],
  [
    'expected_project_path',
    {
      title: 'Project',
      of: 'project',
      codes: ['GITLAB_PROJECT_MISMATCH'],
      demanded: ({ expected_project_path: wish }) => quoted(wish),
      found: (claims) => {
        const runner = stringMember(claims, 'job_project_path')
        const path = cellOf(member(claims, 'project_path'))
        return runner === undefined || runner === stringMember(claims, 'project_path')
          ? path
          : `${path}, run by ${quote(runner)}`
      },
    },
  ],
  [
    'expected_ref',
    {
      title: 'Ref',
      of: 'ref',
      codes: ['GITHUB_REF_MISMATCH', 'GITLAB_REF_MISMATCH', 'GITHUB_REF_BY_OUTSIDER'],
      demanded: ({ expected_ref: wish }) => (wish === undefined ? null : quote(fullRef(wish))),
      found: (claims, { provider }) =>
        quoted(refOfToken(claims, provider) ?? undefined) ?? cellOf(member(claims, 'ref')),
    },
  ],
  [
    'expected_environment',
    {
      title: 'Environment',
      of: 'environment',
      codes: ['GITHUB_ENVIRONMENT_MISMATCH'],
      demanded: ({ expected_environment: wish }) => quoted(wish),
      found: (claims) => cellOf(member(claims, 'environment')),
    },
  ],
  [
    'expected_workflow',
    {
      title: 'Workflow',
      of: 'workflow',
      codes: ['GITHUB_WORKFLOW_MISMATCH'],
      demanded: ({ expected_workflow: wish }) => quoted(wish),
      found: (claims) => cellOf(member(claims, 'job_workflow_ref') ?? member(claims, 'workflow_ref')),
    },
  ],
  [
    'expected_ref_protected',
    {
      title: 'Protected ref',
      of: 'protection',
      codes: ['GITLAB_REF_PROTECTION_MISMATCH'],
      demanded: ({ expected_ref_protected: wish }) =>
        wish === undefined ? null : wish ? 'protected' : 'not protected',
      found: (claims) => {
        const state = booleanOf(member(claims, 'ref_protected'))
        return state === null ? cellOf(member(claims, 'ref_protected')) : state ? 'protected' : 'not protected'
      },
    },
  ],
])
