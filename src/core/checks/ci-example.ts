import type { Example } from './example'
import { EXAMPLE_NOW } from './example-now'

/** The claims of a job of GitHub Actions, of a repository that has immutable subjects, with some of them otherwise. */
export function githubExample(claims: object = {}, policy: Example['policy'] = {}): Example {
  return {
    header: { typ: 'JWT', alg: 'RS256', kid: 'a' },
    claims: {
      jti: '9f1c2a3e-6c8e-4d0f-8b57-2a1d9c0e7f34',
      sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
      aud: 'https://cloud.example',
      ref: 'refs/heads/main',
      ref_type: 'branch',
      sha: 'a501fa6b06a6dc25cca7cace0b989abe6b156366',
      repository: 'octo-org/octo-repo',
      repository_owner: 'octo-org',
      repository_id: '74',
      repository_owner_id: '65',
      event_name: 'push',
      workflow: 'Release',
      workflow_ref: 'octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main',
      job_workflow_ref: 'octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main',
      iss: 'https://token.actions.githubusercontent.com',
      nbf: EXAMPLE_NOW - 600,
      iat: EXAMPLE_NOW,
      exp: EXAMPLE_NOW + 300,
      ...claims,
    },
    policy,
  }
}

/** The claims of a job of GitLab.com, with some of them otherwise. */
export function gitlabExample(claims: object = {}, policy: Example['policy'] = {}): Example {
  return {
    header: { typ: 'JWT', alg: 'RS256', kid: 'a' },
    claims: {
      namespace_id: '72',
      namespace_path: 'my-group',
      project_id: '20',
      project_path: 'my-group/my-project',
      job_project_id: '20',
      job_project_path: 'my-group/my-project',
      pipeline_id: '574',
      pipeline_source: 'push',
      job_id: '302',
      ref: 'main',
      ref_type: 'branch',
      ref_path: 'refs/heads/main',
      ref_protected: 'true',
      sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
      jti: '235b3a54-b797-45c7-ae9a-f72d7bc6ef5b',
      iss: 'https://gitlab.com',
      iat: EXAMPLE_NOW,
      nbf: EXAMPLE_NOW - 5,
      exp: EXAMPLE_NOW + 3600,
      sub: 'project_path:my-group/my-project:ref_type:branch:ref:main',
      aud: 'https://vault.example',
      ...claims,
    },
    policy,
  }
}

export const GITHUB_OIDC = 'https://docs.github.com/en/actions/reference/security/oidc'
export const GITLAB_OIDC = 'https://docs.gitlab.com/ci/secrets/id_token_authentication/'
