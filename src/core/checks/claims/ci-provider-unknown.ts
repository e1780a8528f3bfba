import { member, stringMember } from '../../foundation/json-access'
import { ciLookAlike, ciName, otherCi } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { alsoSaying, claimFacts, claimPlace, foundClaim } from '../claim-sentence'
import { defineCheck } from '../define-check'

/**
 * An error, where the catalogue has a note: the policy demands a provider, so that such a token is refused, and the
 * verdict needs the reason. CI_ISSUER_LOOKALIKE tells of an issuer that only looks like one.
 */
export default defineCheck({
  code: 'CI_PROVIDER_UNKNOWN',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token is not of a CI that is known',
  why: 'A CI is known by its issuer alone, compared as a whole. What the other claims say counts only once that is settled.',
  fix: {
    caller: 'Send the ID token that the job got from its CI, not that of a person or another service.',
    verifier: 'Ask for the CI that the token comes from; its issuer stands in iss.',
  },
  cites: [GITHUB_OIDC, GITLAB_OIDC],
  applies: ({ evaluation }) => evaluation.ci !== null,
  *look({ claims, evaluation: { ci } }) {
    const iss = stringMember(claims, 'iss')
    if (ci?.provider !== 'fail' || ci.token) return
    if (iss !== undefined && (otherCi(iss) !== null || ciLookAlike(iss) !== null)) return
    const isPerson = iss === 'https://gitlab.com' && !member(claims, 'project_path')
    const hint = isPerson ? 'GitLab has this issuer for people too; the token of a job has a project_path.' : null
    yield {
      at: claimPlace(claims, 'iss'),
      facts: { ...claimFacts(claims, 'iss'), expected: ciName[ci.asked.provider], hint },
    }
  },
  says: ({ found, type, expected, hint }) =>
    `${foundClaim('iss', found, type)}; expected an issuer of ${expected}.${alsoSaying(hint)}`,
  examples: {
    flags: [
      githubExample({ iss: 'https://id.example' }, { ci: { provider: 'github' } }),
      { claims: { sub: '1', exp: 1_767_226_200 }, policy: { ci: { provider: 'gitlab', expected_ref: 'main' } } },
      {
        claims: { iss: 'https://gitlab.com', sub: '4711', aud: 'app', iat: 1_767_225_600, exp: 1_767_225_720 },
        policy: { ci: { provider: 'gitlab' } },
      },
    ],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } }),
      githubExample(
        { iss: 'https://token.actions.githubusercontent.com/octo-inc' },
        { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } },
      ),
      gitlabExample({}, { ci: { provider: 'gitlab', expected_project_path: 'my-group/my-project' } }),
      { claims: { iss: 'https://id.example', exp: 1_767_226_200 } },
    ],
  },
})
