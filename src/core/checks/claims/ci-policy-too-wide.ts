import { ciName, isPublicIssuer } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { claimPlace } from '../claim-sentence'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'CI_POLICY_TOO_WIDE',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'Any project of this CI would meet the policy',
  why: 'Everybody can have jobs there, with the branches, environments, files and audience that they choose. What keeps them out is the name of the repository or the project.',
  fix: { verifier: 'Demand the repository or the project, beside whatever else you demand.' },
  cites: [GITHUB_OIDC, GITLAB_OIDC],
  applies: ({ evaluation }) => evaluation.ci !== null,
  *look({ claims, evaluation: { ci } }, { policy }) {
    if (ci?.provider !== 'pass') return
    // The issuer of one enterprise, or of a server of one's own, lets in nobody else.
    if (policy.issuer !== undefined && !isPublicIssuer(policy.issuer)) return
    const { provider, expected_repository, expected_project_path, expected_workflow } = ci.asked
    // A file with its repository is somebody's; “release.yml” alone is in every repository.
    const isBound = /^[^./][^/]*\/[^/]+\/./.test(expected_workflow ?? '')
    if (expected_repository !== undefined || expected_project_path !== undefined || isBound) return
    const isGithub = provider === 'github'
    yield {
      at: claimPlace(claims, isGithub ? 'repository' : 'project_path'),
      facts: { provider: ciName[provider], what: isGithub ? 'repository' : 'project' },
    }
  },
  says: ({ provider, what }) =>
    `The policy takes tokens of ${provider} from any ${what}; expected the name of the one that may come in.`,
  examples: {
    flags: [
      githubExample({}, { ci: { provider: 'github', expected_ref: 'main' } }),
      githubExample({}, { ci: { provider: 'github', expected_workflow: 'release.yml' } }),
      githubExample({ iss: 'https://token.actions.githubusercontent.com/octo-inc' }, { ci: { provider: 'github' } }),
      gitlabExample({}, { ci: { provider: 'gitlab', expected_ref_protected: true } }),
    ],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } }),
      githubExample(
        {},
        { ci: { provider: 'github', expected_workflow: 'octo-org/octo-repo/.github/workflows/release.yml' } },
      ),
      githubExample(
        { iss: 'https://token.actions.githubusercontent.com/octo-inc' },
        { issuer: 'https://token.actions.githubusercontent.com/octo-inc', ci: { provider: 'github' } },
      ),
      githubExample(),
    ],
  },
})
