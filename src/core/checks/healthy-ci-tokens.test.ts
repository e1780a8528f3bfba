import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { EXAMPLE_NOW, openExample } from './example'

/** Claims as the CI providers document and write them: none may raise an error or a warning. */
const now = EXAMPLE_NOW
const jwt = { alg: 'RS256', typ: 'JWT', kid: 'k' }
const cases: readonly (readonly [string, object, object, readonly string[]])[] = [
  [
    'GitHub Actions with immutable IDs, for a pull request, defined by a reusable workflow',
    jwt,
    {
      jti: 'j',
      sub: 'repo:octo@123456/app@456789:pull_request',
      aud: 'sts.amazonaws.com',
      ref: 'refs/pull/7/merge',
      ref_type: 'branch',
      ref_protected: 'false',
      base_ref: 'main',
      head_ref: 'feature',
      event_name: 'pull_request',
      repository: 'octo/app',
      repository_id: '456789',
      repository_owner: 'octo',
      repository_owner_id: '123456',
      workflow_ref: 'octo/app/.github/workflows/ci.yml@refs/pull/7/merge',
      job_workflow_ref: 'octo/automation/.github/workflows/ci.yml@refs/heads/main',
      iss: 'https://token.actions.githubusercontent.com',
      nbf: now - 600,
      exp: now + 300,
      iat: now,
    },
    ['CI_BOOLEAN_AS_STRING', 'GITHUB_PULL_REQUEST_TOKEN', 'GITHUB_REF_UNPROTECTED', 'GITHUB_REUSABLE_WORKFLOW'],
  ],
  [
    'GitHub Enterprise Server',
    jwt,
    {
      jti: 'j',
      sub: 'repo:octo/app:environment:prod',
      aud: 'https://cloud.example',
      ref: 'refs/heads/main',
      environment: 'prod',
      repository: 'octo/app',
      event_name: 'push',
      iss: 'https://github.acme.example/_services/token',
      nbf: now - 600,
      exp: now + 300,
      iat: now,
    },
    [],
  ],
  [
    'GitLab on a server of one’s own, for the merge request of a fork',
    jwt,
    {
      project_path: 'somebody/app',
      project_id: '21',
      job_project_path: 'group/app',
      job_project_id: '20',
      ref: 'feature',
      ref_type: 'branch',
      ref_path: 'refs/heads/feature',
      ref_protected: 'false',
      pipeline_source: 'merge_request_event',
      iss: 'https://git.acme.example/gitlab',
      sub: 'project_path:somebody/app:ref_type:branch:ref:feature',
      aud: 'https://vault.example',
      jti: 'j',
      iat: now,
      nbf: now - 5,
      exp: now + 3600,
    },
    ['CI_BOOLEAN_AS_STRING', 'GITLAB_FORK_MERGE_REQUEST'],
  ],
]

describe('what healthy tokens of CI raise', () => {
  test.each(cases)('%s', async (_, header, claims, codes) => {
    const { text } = openExample({ header, claims })
    const { findings } = await inspect(text, { now })
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(findings.map(({ code }) => code).toSorted()).toEqual(codes)
  })
})
