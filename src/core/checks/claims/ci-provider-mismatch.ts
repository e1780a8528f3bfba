import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciName, otherCi } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

/** Of an issuer that is no CI’s at all CI_PROVIDER_UNKNOWN tells. */
export default defineCheck({
  code: 'CI_PROVIDER_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token is of another CI',
  why: 'Each CI vouches for its own jobs only. The same repository or project name in another CI belongs to whoever registered it there.',
  fix: {
    caller: 'Send the ID token of a job of the CI that the verifier trusts.',
    verifier: 'Ask for the CI that the token comes from, if that is the one that you trust.',
  },
  cites: [GITHUB_OIDC, GITLAB_OIDC],
  applies: ({ evaluation }) => evaluation.ci !== null,
  *look({ claims, evaluation: { ci } }) {
    const iss = stringMember(claims, 'iss')
    if (ci?.provider !== 'fail' || iss === undefined) return
    const found = ci.token ? ciName[ci.token.provider] : otherCi(iss)
    if (found !== null) yield { at: inPayload('iss'), facts: { iss, found, expected: ciName[ci.asked.provider] } }
  },
  says: ({ iss, found, expected }) => `The token is of ${found}, by its issuer ${quote(iss)}; expected ${expected}.`,
  examples: {
    flags: [
      gitlabExample({}, { ci: { provider: 'github' } }),
      githubExample({}, { ci: { provider: 'gitlab', expected_project_path: 'octo-org/octo-repo' } }),
      githubExample({ iss: 'https://agent.buildkite.com' }, { ci: { provider: 'github' } }),
    ],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } }),
      githubExample({ iss: 'https://id.example' }, { ci: { provider: 'github' } }),
      githubExample(),
    ],
  },
})
