import { quote } from '../../foundation/wording'
import { githubContradictions } from '../../policy/ci-sub'
import { ciToken } from '../../policy/ci-token'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'GITHUB_SUB_INCONSISTENT',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The subject says otherwise than the claims',
  why: 'GitHub makes the sub of the same facts as the other claims. Where the two disagree the token was changed, or made by something else; and what is accepted depends on which one is read.',
  fix: {
    issuer: 'Look what made this token: GitHub Actions writes both from one run.',
    verifier: 'Verify the signature before you read either, and trust none of the two until it is explained.',
  },
  cites: [GITHUB_OIDC],
  *look({ claims }) {
    if (ciToken(claims)?.provider !== 'github') return
    for (const { claim, inSub, inClaim } of githubContradictions(claims))
      yield { at: inPayload('sub'), facts: { claim, inSub, inClaim } }
  },
  says: ({ claim, inSub, inClaim }) =>
    `The sub has ${quote(inSub)} where the ${claim} is ${quote(inClaim)}; expected the same in both.`,
  examples: {
    flags: [
      githubExample({ repository: 'evil/octo-repo' }),
      githubExample({ sub: 'repo:octo-org@65/octo-repo@75:ref:refs/heads/main' }),
      githubExample({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/release' }),
      githubExample({ sub: 'repo:octo-org/octo-repo:environment:prod', environment: 'staging' }),
    ],
    passes: [
      githubExample(),
      githubExample({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/main' }),
      githubExample({ sub: 'repo:octo-org-65/octo-repo-74:ref:refs/heads/main' }),
      githubExample({ sub: 'repo:octo-org/octo-repo:pull_request', event_name: 'pull_request' }),
      githubExample({ sub: 'repo:octo-org/octo-repo:environment:Production%3AV1', environment: 'Production:V1' }),
      githubExample({
        sub: 'repo:octo-org/octo-repo:environment:prod:job_workflow_ref:octo-org/octo-automation/.github/workflows/a.yml@refs/heads/main',
        environment: 'prod',
      }),
      githubExample({ sub: 'repository_owner:octo-org:repository_visibility:private' }),
    ],
  },
})
