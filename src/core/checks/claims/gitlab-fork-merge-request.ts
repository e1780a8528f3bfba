import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { GITLAB_OIDC, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

/** Where the policy demands the project GITLAB_PROJECT_MISMATCH tells it. */
export default defineCheck({
  code: 'GITLAB_FORK_MERGE_REQUEST',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'A project ran the job for the merge request of a fork',
  why: 'Since GitLab 18.2.2 project_path is the fork, whose code runs, and since 18.4 job_project_path the project that runs it. Who lets in by job_project_path alone lets in the code of every fork.',
  fix: { verifier: 'Compare project_path, and job_project_path only beside it.' },
  cites: [
    GITLAB_OIDC,
    'https://gitlab.com/gitlab-org/gitlab/-/issues/548165',
    'https://gitlab.com/gitlab-org/gitlab/-/issues/561735',
  ],
  *look({ claims, evaluation }) {
    if (ciToken(claims)?.provider !== 'gitlab' || evaluation.ci?.project === 'fail') return
    const fork = stringMember(claims, 'project_path')
    const runner = stringMember(claims, 'job_project_path')
    if (fork !== undefined && runner !== undefined && fork !== runner)
      yield { at: inPayload('project_path'), facts: { fork, runner } }
  },
  says: ({ fork, runner }) =>
    `The job_project_path is ${quote(runner)} and the project_path ${quote(fork)}; expected where a merge request of the second runs in the first, with the second’s code.`,
  examples: {
    flags: [
      gitlabExample({
        project_path: 'somebody/my-project',
        project_id: '21',
        sub: 'project_path:somebody/my-project:ref_type:branch:ref:main',
        pipeline_source: 'merge_request_event',
        ref_protected: 'false',
      }),
    ],
    passes: [gitlabExample(), gitlabExample({ job_project_path: undefined })],
  },
})
