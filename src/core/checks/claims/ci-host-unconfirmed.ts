import { quote } from '../../foundation/wording'
import { ciName } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'CI_HOST_UNCONFIRMED',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The CI is a server that nobody has named yet',
  why: 'GitHub Enterprise Server and GitLab on a server of your own have an issuer of their own. That a token looks like theirs proves nothing: whose server it is has to be said.',
  fix: { verifier: 'State the issuer of your server in the policy, and use its key set.' },
  cites: [GITHUB_OIDC, GITLAB_OIDC],
  applies: ({ evaluation }, { policy }) => evaluation.ci !== null && policy.issuer === undefined,
  *look({ evaluation: { ci } }) {
    if (ci?.provider !== 'not_checked' || !ci.token) return
    yield { at: inPayload('iss'), facts: { iss: ci.token.issuer, provider: ciName[ci.asked.provider] } }
  },
  says: ({ iss, provider }) =>
    `The token looks like one of ${provider}, and its issuer is ${quote(iss)}; expected a policy that names this issuer as yours.`,
  examples: {
    flags: [
      githubExample({ iss: 'https://github.acme.example/_services/token' }, { ci: { provider: 'github' } }),
      gitlabExample({ iss: 'https://git.acme.example' }, { ci: { provider: 'gitlab', expected_ref: 'main' } }),
    ],
    passes: [
      gitlabExample(
        { iss: 'https://git.acme.example' },
        { issuer: 'https://git.acme.example', ci: { provider: 'gitlab', expected_ref: 'main' } },
      ),
      gitlabExample({}, { ci: { provider: 'gitlab', expected_project_path: 'my-group/my-project' } }),
      gitlabExample({ iss: 'https://git.acme.example' }),
    ],
  },
})
