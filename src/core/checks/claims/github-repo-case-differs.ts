import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'GITHUB_REPO_CASE_DIFFERS',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The repository is written in another case',
  why: 'GitHub takes names that differ only in case for the same. A condition of a cloud that compares the claim, or the sub, character by character does not.',
  fix: { verifier: 'Write the repository as the token has it.' },
  cites: [GITHUB_OIDC],
  applies: ({ evaluation }) => evaluation.ci?.repository === 'pass',
  *look({ claims, evaluation: { ci } }) {
    const found = stringMember(claims, 'repository')
    const expected = ci?.asked.expected_repository
    if (found !== undefined && expected !== undefined && found !== expected)
      yield { at: inPayload('repository'), facts: { found, expected } }
  },
  says: ({ found, expected }) =>
    `The repository is ${quote(found)}; expected ${quote(expected)}, which is the same to GitHub.`,
  examples: {
    flags: [githubExample({}, { ci: { provider: 'github', expected_repository: 'Octo-Org/octo-repo' } })],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/octo-repo' } }),
      githubExample({}, { ci: { provider: 'github', expected_repository: 'octo-org/other' } }),
      githubExample(),
    ],
  },
})
