import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { refNearMiss } from '../../policy/ci-near-miss'
import { fullRef, refOfToken } from '../../policy/ci-ref'
import { GITLAB_OIDC, gitlabExample } from '../ci-example'
import { alsoSaying, claimPlace } from '../claim-sentence'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'GITLAB_REF_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The job ran for another ref',
  why: 'Whoever may push a branch can change the pipeline in it. GitLab writes the short name in ref, says in ref_type whether it is a branch or a tag, and has the full name in ref_path since version 16.0.',
  fix: {
    caller: 'Run the job for the ref that the verifier expects.',
    verifier: 'Expect a branch as “main” or “refs/heads/main”, a tag as “refs/tags/v1”.',
  },
  cites: [GITLAB_OIDC],
  applies: ({ evaluation: { ci } }) => ci?.asked.provider === 'gitlab' && ci.asked.expected_ref !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_ref
    if (ci?.ref !== 'fail' || expected === undefined) return
    const full = refOfToken(claims, 'gitlab')
    const facts = {
      ref: stringMember(claims, 'ref') ?? null,
      full,
      expected: fullRef(expected),
      hint: full === null ? null : refNearMiss(full, expected, claims),
    }
    yield { at: claimPlace(claims, 'ref'), facts }
  },
  says: ({ ref, full, expected, hint }) => {
    const unsaid =
      ref === null ? 'The token has no ref' : `The ref is ${quote(ref)}, of a type that its claims do not agree on`
    return `${full === null ? unsaid : `The ref is ${quote(full)}`}; expected ${quote(expected)}.${alsoSaying(hint)}`
  },
  examples: {
    flags: [
      gitlabExample(
        { ref: 'feature', ref_path: 'refs/heads/feature' },
        { ci: { provider: 'gitlab', expected_ref: 'main' } },
      ),
      gitlabExample(
        { ref: 'main', ref_type: 'tag', ref_path: 'refs/tags/main' },
        { ci: { provider: 'gitlab', expected_ref: 'main' } },
      ),
      gitlabExample({ ref_path: 'refs/heads/other' }, { ci: { provider: 'gitlab', expected_ref: 'main' } }),
      gitlabExample({ ref: undefined, ref_path: undefined }, { ci: { provider: 'gitlab', expected_ref: 'main' } }),
    ],
    passes: [
      gitlabExample({}, { ci: { provider: 'gitlab', expected_ref: 'main' } }),
      gitlabExample({ ref_path: undefined }, { ci: { provider: 'gitlab', expected_ref: 'refs/heads/main' } }),
      gitlabExample(
        { ref: 'v1', ref_type: 'tag', ref_path: 'refs/tags/v1' },
        { ci: { provider: 'gitlab', expected_ref: 'refs/tags/v1' } },
      ),
      gitlabExample(),
    ],
  },
})
