import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { projectNearMiss } from '../../policy/ci-near-miss'
import { GITLAB_OIDC, gitlabExample } from '../ci-example'
import { alsoSaying, claimFacts, claimPlace, foundClaim } from '../claim-sentence'
import { defineCheck } from '../define-check'

const ci = { provider: 'gitlab', expected_project_path: 'my-group/my-project' } as const

/**
 * By `project_path`, never by `job_project_path` alone, as the catalogue has it: in the pipeline of a merge request from a
 * fork the latter is the target, and the code is the fork’s (gitlab-org/gitlab#548165).
 */
export default defineCheck({
  code: 'GITLAB_PROJECT_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The job is of another project',
  why: 'The project is what tells your jobs from everybody else’s on the same GitLab. For the merge request of a fork project_path is the fork, whose code runs, and job_project_path the project that runs it.',
  fix: {
    caller: 'Run the job in the project that the verifier expects, on a branch of its own.',
    verifier: 'Expect the project as “group/project”, under its present path.',
  },
  cites: [
    GITLAB_OIDC,
    'https://gitlab.com/gitlab-org/gitlab/-/issues/548165',
    'https://gitlab.com/gitlab-org/gitlab/-/issues/563038',
  ],
  applies: ({ evaluation }) => evaluation.ci?.asked.expected_project_path !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_project_path
    if (ci?.project !== 'fail' || expected === undefined) return
    const claim = stringMember(claims, 'project_path') === expected ? 'job_project_path' : 'project_path'
    const facts = { claim, ...claimFacts(claims, claim), expected, hint: projectNearMiss(claims, expected) }
    yield { at: claimPlace(claims, claim), facts }
  },
  says: ({ claim, found, type, expected, hint }) =>
    `${foundClaim(claim, found, type)}; expected ${quote(expected)}.${alsoSaying(hint)}`,
  examples: {
    flags: [
      gitlabExample({}, { ci: { ...ci, expected_project_path: 'my-group/other' } }),
      gitlabExample({ project_path: 'fork/my-project', pipeline_source: 'merge_request_event' }, { ci }),
      gitlabExample({ job_project_path: 'fork/my-project', pipeline_source: 'merge_request_event' }, { ci }),
      gitlabExample({}, { ci: { ...ci, expected_project_path: '20' } }),
      gitlabExample({}, { ci: { ...ci, expected_project_path: 'https://gitlab.com/my-group/my-project' } }),
    ],
    passes: [
      gitlabExample({}, { ci }),
      gitlabExample({ job_project_path: undefined }, { ci }),
      gitlabExample({ iss: 'https://git.acme.example' }, { issuer: 'https://git.acme.example', ci }),
      gitlabExample(),
    ],
  },
})
