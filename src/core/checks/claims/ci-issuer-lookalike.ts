import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciLookAlike } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

/** Silent where the policy names this very issuer, and of GitLab’s older tokens, whose iss is the host alone. */
export default defineCheck({
  code: 'CI_ISSUER_LOOKALIKE',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The issuer looks like a CI and is not it',
  why: 'GitHub Actions and GitLab.com write their issuer in one way only. Who compares its beginning, or a part of its host, takes the tokens of anybody who registers a name that has it.',
  fix: {
    caller: 'Send the ID token as the CI gave it to the job.',
    verifier: 'Compare iss as a whole, character by character, and take keys from that issuer only.',
  },
  cites: ['RFC 7519 §4.1.1', 'RFC 8725 §3.8', GITHUB_OIDC, GITLAB_OIDC],
  *look({ claims }, { policy }) {
    const iss = stringMember(claims, 'iss')
    if (iss === undefined || iss === policy.issuer) return
    if (/^job_\d+$/.test(stringMember(claims, 'sub') ?? '')) return
    const like = ciLookAlike(iss)
    if (like) yield { at: inPayload('iss'), facts: { iss, ...like } }
  },
  says: ({ iss, name, expected, spelling, host }) =>
    spelling === null
      ? `The issuer ${quote(iss)} has the name of ${name} in it, and leads to ${quote(host)}; expected ${quote(expected)}.`
      : `The issuer ${quote(iss)} ${spelling}; expected ${quote(expected)}, as ${name} writes it.`,
  examples: {
    flags: [
      githubExample({ iss: 'https://token.actions.githubusercontent.com.evil.example' }),
      githubExample({ iss: 'https://token.actions.githubusercontent.com/' }),
      githubExample({ iss: 'http://token.actions.githubusercontent.com' }, { ci: { provider: 'github' } }),
      gitlabExample({ iss: 'https://gitlab.com@evil.example' }),
      gitlabExample({ iss: 'https://gitlab.com.evil.example' }, { ci: { provider: 'gitlab' } }),
    ],
    passes: [
      githubExample(),
      githubExample({ iss: 'https://token.actions.githubusercontent.com/octo-inc' }),
      githubExample({ iss: 'https://token.actions.octocorp.ghe.com' }),
      gitlabExample(),
      gitlabExample({ iss: 'https://gitlab.company.example' }),
      gitlabExample({ iss: 'https://my-gitlab.com' }),
      gitlabExample({ iss: 'https://staging.gitlab.com' }),
      gitlabExample({ iss: 'gitlab.com', sub: 'job_302' }),
    ],
  },
})
