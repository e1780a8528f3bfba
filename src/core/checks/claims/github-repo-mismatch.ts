import { quote } from '../../foundation/wording'
import { repositoryNearMiss } from '../../policy/ci-near-miss'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { alsoSaying, claimFacts, claimPlace, foundClaim } from '../claim-sentence'
import { defineCheck } from '../define-check'

/** By `repository`, not `sub`: the sub follows a template that its owner can change, and has two forms. */
export default defineCheck({
  code: 'GITHUB_REPO_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The job is of another repository',
  why: 'The repository is what tells your jobs from everybody else’s: all of GitHub has the same issuer and keys, and a job chooses its audience itself.',
  fix: {
    caller: 'Run the workflow in the repository that the verifier expects.',
    verifier: 'Expect the repository as “owner/name”, under its present name.',
  },
  cites: [GITHUB_OIDC],
  applies: ({ evaluation }) => evaluation.ci?.asked.expected_repository !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_repository
    if (ci?.repository !== 'fail' || expected === undefined) return
    const { found, type } = claimFacts(claims, 'repository')
    const hint = found === null ? null : repositoryNearMiss(found, expected)
    yield { at: claimPlace(claims, 'repository'), facts: { found, type, expected, hint } }
  },
  says: ({ found, type, expected, hint }) =>
    `${foundClaim('repository', found, type)}; expected ${quote(expected)}.${alsoSaying(hint)}`,
  examples: {
    flags: [
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/other-repo' } }),
      githubExample(
        { repository: 'evil/octo-repo', sub: 'repo:evil/octo-repo:ref:refs/heads/main', repository_owner: 'evil' },
        { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } },
      ),
      githubExample(
        {},
        { ci: { provider: 'github', expected_repository: 'https://github.com/octo-org/octo-repo.git' } },
      ),
      githubExample({ repository: 74 }, { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } }),
    ],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } }),
      githubExample({}, { ci: { provider: 'github', expected_repository: 'Octo-Org/octo-repo' } }),
      githubExample(),
    ],
  },
})
