import { member, stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { workflowNearMiss } from '../../policy/ci-near-miss'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { alsoSaying, claimPlace } from '../claim-sentence'
import { defineCheck } from '../define-check'

const whole = 'octo-org/octo-repo/.github/workflows/release.yml'

export default defineCheck({
  code: 'GITHUB_WORKFLOW_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The job is of another workflow',
  why: 'Every workflow of a repository can ask for tokens, one that tests pull requests too. job_workflow_ref names the file that defines the job, workflow_ref the one that was started.',
  fix: {
    caller: 'Run the workflow that the verifier expects.',
    verifier: 'Expect the file, as “owner/name/.github/workflows/release.yml”, with “@” and its ref if that counts.',
  },
  cites: [GITHUB_OIDC],
  applies: ({ evaluation }) => evaluation.ci?.asked.expected_workflow !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_workflow
    if (ci?.workflow !== 'fail' || expected === undefined) return
    const claim = member(claims, 'job_workflow_ref') ? 'job_workflow_ref' : 'workflow_ref'
    const facts = {
      claim,
      found: stringMember(claims, claim) ?? null,
      expected,
      hint: workflowNearMiss(claims, expected),
    }
    yield { at: claimPlace(claims, claim), facts }
  },
  says: ({ claim, found, expected, hint }) =>
    `${found === null ? 'The token names no workflow' : `The ${claim} is ${quote(found)}`}; expected ${quote(expected)}.${alsoSaying(hint)}`,
  examples: {
    flags: [
      githubExample({}, { ci: { provider: 'github', expected_workflow: 'deploy.yml' } }),
      githubExample({}, { ci: { provider: 'github', expected_workflow: 'Release' } }),
      githubExample({}, { ci: { provider: 'github', expected_workflow: `${whole}@refs/tags/v1` } }),
      githubExample(
        { job_workflow_ref: undefined, workflow_ref: undefined },
        { ci: { provider: 'github', expected_workflow: whole } },
      ),
      githubExample(
        {
          job_workflow_ref: 'evil/octo-repo/.github/workflows/release.yml@refs/heads/main',
          workflow_ref: 'evil/octo-repo/.github/workflows/release.yml@refs/heads/main',
        },
        { ci: { provider: 'github', expected_workflow: whole } },
      ),
    ],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_workflow: 'release.yml' } }),
      githubExample({}, { ci: { provider: 'github', expected_workflow: '.github/workflows/release.yml@main' } }),
      githubExample({}, { ci: { provider: 'github', expected_workflow: whole } }),
      githubExample({}, { ci: { provider: 'github', expected_workflow: `${whole}@refs/heads/main` } }),
      githubExample(),
    ],
  },
})
