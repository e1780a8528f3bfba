import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { isRefByOutsider } from '../github-events'
import { inPayload } from '../places'

const ci = { provider: 'github', expected_repository: 'octo-org/octo-repo', expected_ref: 'main' } as const

export default defineCheck({
  code: 'GITHUB_REF_BY_OUTSIDER',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The ref is right, and anybody could set the job off',
  why: 'Runs for pull_request_target and issue_comment have the default branch for their ref, though a stranger’s pull request or comment set them off. A job that then builds that pull request’s code hands it a token that meets the policy.',
  fix: {
    issuer: 'Take the permission “id-token: write” from this workflow.',
    verifier: 'Demand the workflow, or an environment with reviewers, beside the ref.',
  },
  cites: ['https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target'],
  applies: ({ evaluation }) => evaluation.ci?.asked.expected_ref !== undefined,
  *look({ claims, evaluation }) {
    if (!isRefByOutsider(claims, evaluation)) return
    const facts = { event: stringMember(claims, 'event_name') ?? '', ref: stringMember(claims, 'ref') ?? '' }
    yield { at: inPayload('event_name'), facts }
  },
  says: ({ event, ref }) =>
    `The ref is ${quote(ref)} as demanded, and the event_name ${quote(event)}; expected an event that only people with the right to push can cause.`,
  examples: {
    flags: [
      githubExample({ event_name: 'pull_request_target' }, { ci }),
      githubExample({ event_name: 'issue_comment' }, { ci }),
    ],
    passes: [
      githubExample({}, { ci }),
      githubExample({ event_name: 'pull_request_target' }),
      githubExample({ event_name: 'pull_request_target' }, { ci: { ...ci, expected_workflow: 'release.yml' } }),
      githubExample({ event_name: 'pull_request_target' }, { ci: { ...ci, expected_ref: 'release' } }),
    ],
  },
})
