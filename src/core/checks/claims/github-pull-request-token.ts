import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { isRefByOutsider } from '../github-events'
import { inPayload } from '../places'

/** A note, where the catalogue has a warning: to plan a change in a pull request is what many such tokens are for. */
export default defineCheck({
  code: 'GITHUB_PULL_REQUEST_TOKEN',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The job worked for a pull request or a comment',
  why: 'What such a job worked on may be changes that nobody reviewed. With pull_request_target, issue_comment and workflow_run the ref is still that of the default branch, whoever set it off.',
  fix: {
    verifier: 'Give such jobs rights to read at most, and demand an environment with reviewers for the rest.',
  },
  cites: ['https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target'],
  *look(subject) {
    const { claims, evaluation } = subject
    if (ciToken(claims)?.provider !== 'github' || isRefByOutsider(claims, evaluation)) return
    const event = stringMember(claims, 'event_name')
    if (event !== undefined && events.has(event))
      yield { at: inPayload('event_name'), facts: { claim: 'event_name', found: event } }
    else if (stringMember(claims, 'sub')?.endsWith(':pull_request'))
      yield { at: inPayload('sub'), facts: { claim: 'sub', found: stringMember(claims, 'sub') ?? '' } }
  },
  says: ({ claim, found }) =>
    `The ${claim} is ${quote(found)}; expected only where a job may come in that works on what nobody reviewed.`,
  examples: {
    flags: [
      githubExample({
        event_name: 'pull_request',
        ref: 'refs/pull/7/merge',
        sub: 'repo:octo-org@65/octo-repo@74:pull_request',
      }),
      githubExample({ event_name: 'pull_request_target' }),
      githubExample({ event_name: undefined, sub: 'repo:octo-org@65/octo-repo@74:pull_request' }),
    ],
    passes: [
      githubExample(),
      githubExample({ event_name: 'workflow_dispatch' }),
      { claims: { event_name: 'pull_request', exp: 1_767_226_200 } },
    ],
  },
})

const events: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'issue_comment',
  'workflow_run',
])
