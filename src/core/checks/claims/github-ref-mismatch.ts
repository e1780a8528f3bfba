import { quote } from '../../foundation/wording'
import { refNearMiss } from '../../policy/ci-near-miss'
import { fullRef } from '../../policy/ci-ref'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { alsoSaying, claimFacts, claimPlace, foundClaim } from '../claim-sentence'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'GITHUB_REF_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The job ran for another ref',
  why: 'Whoever may push a branch can change the workflow in it. The ref is what keeps a branch that nobody reviewed from getting in.',
  fix: {
    caller: 'Run the workflow for the ref that the verifier expects.',
    verifier: 'Expect a branch as “main” or “refs/heads/main”, a tag as “refs/tags/v1”.',
  },
  cites: [GITHUB_OIDC],
  applies: ({ evaluation: { ci } }) => ci?.asked.provider === 'github' && ci.asked.expected_ref !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_ref
    if (ci?.ref !== 'fail' || expected === undefined) return
    const { found, type } = claimFacts(claims, 'ref')
    const hint = !found ? null : refNearMiss(found, expected, claims)
    yield { at: claimPlace(claims, 'ref'), facts: { found, type, expected: fullRef(expected), hint } }
  },
  says: ({ found, type, expected, hint }) =>
    `${foundClaim('ref', found, type)}; expected ${quote(expected)}.${alsoSaying(hint)}`,
  examples: {
    flags: [
      githubExample({ ref: 'refs/heads/feature' }, { ci: { provider: 'github', expected_ref: 'main' } }),
      githubExample(
        { ref: 'refs/pull/7/merge', base_ref: 'main', event_name: 'pull_request' },
        { ci: { provider: 'github', expected_ref: 'main' } },
      ),
      githubExample({ ref: 'refs/tags/v1', ref_type: 'tag' }, { ci: { provider: 'github', expected_ref: 'v1' } }),
      githubExample({ ref: '' }, { ci: { provider: 'github', expected_ref: '' } }),
    ],
    passes: [
      githubExample({}, { ci: { provider: 'github', expected_ref: 'main' } }),
      githubExample({}, { ci: { provider: 'github', expected_ref: 'refs/heads/main' } }),
      githubExample({ ref: 'refs/tags/v1' }, { ci: { provider: 'github', expected_ref: 'refs/tags/v1' } }),
      githubExample(),
    ],
  },
})
