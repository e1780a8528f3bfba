import { quote } from '../../foundation/wording'
import { environmentNearMiss } from '../../policy/ci-near-miss'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { alsoSaying, claimFacts, claimPlace, foundClaim } from '../claim-sentence'
import { defineCheck } from '../define-check'

const expected_environment = 'production'

export default defineCheck({
  code: 'GITHUB_ENVIRONMENT_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The job is for another environment',
  why: 'An environment has its own rules of who may deploy: reviewers, branches, waiting. A job that names another, or none, went past them.',
  fix: {
    caller: 'Give the job the environment that the verifier expects.',
    verifier: 'Expect the environment exactly as the token writes it.',
  },
  cites: [GITHUB_OIDC],
  applies: ({ evaluation }) => evaluation.ci?.asked.expected_environment !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_environment
    if (ci?.environment !== 'fail' || expected === undefined) return
    const { found, type } = claimFacts(claims, 'environment')
    const hint = found === null ? null : environmentNearMiss(found, expected)
    yield { at: claimPlace(claims, 'environment'), facts: { found, type, expected, hint } }
  },
  says: ({ found, type, expected, hint }) =>
    `${foundClaim('environment', found, type)}; expected ${quote(expected)}.${alsoSaying(hint)}`,
  examples: {
    flags: [
      githubExample({}, { ci: { provider: 'github', expected_environment } }),
      githubExample({ environment: 'Production' }, { ci: { provider: 'github', expected_environment } }),
      githubExample({ environment: 'staging' }, { ci: { provider: 'github', expected_environment } }),
    ],
    passes: [
      githubExample(
        { environment: 'production', sub: 'repo:octo-org@65/octo-repo@74:environment:production' },
        { ci: { provider: 'github', expected_environment } },
      ),
      githubExample(),
    ],
  },
})
