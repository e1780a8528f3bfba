import { member, stringMember } from '../../foundation/json-access'
import { booleanOf } from '../../policy/evaluate-ci'
import { GITLAB_OIDC, gitlabExample } from '../ci-example'
import { alsoSaying, claimPlace } from '../claim-sentence'
import { defineCheck } from '../define-check'

export default defineCheck({
  code: 'GITLAB_REF_PROTECTION_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The protection of the ref is not the one expected',
  why: 'A protected ref is one that only some people may push to. GitLab says it in ref_protected, as the string “true” or “false”.',
  fix: {
    caller: 'Run the job on a branch or tag that is protected as the verifier expects, not for a merge request.',
    issuer: 'Protect the branch or tag in the settings of the project.',
  },
  cites: [
    GITLAB_OIDC,
    'https://gitlab.com/gitlab-org/gitlab/-/issues/420463',
    'https://gitlab.com/gitlab-org/gitlab/-/merge_requests/188008',
  ],
  applies: ({ evaluation }) => evaluation.ci?.asked.expected_ref_protected !== undefined,
  *look({ claims, evaluation: { ci } }) {
    const expected = ci?.asked.expected_ref_protected
    if (ci?.protection !== 'fail' || expected === undefined) return
    const node = member(claims, 'ref_protected')
    const found = booleanOf(node)
    const isRequest = stringMember(claims, 'pipeline_source') === 'merge_request_event'
    const hint =
      expected && found === false && isRequest
        ? 'The pipeline is that of a merge request, which GitLab calls protected only when both branches are and the settings of the project allow it.'
        : null
    yield { at: claimPlace(claims, 'ref_protected'), facts: { found, isThere: node !== undefined, expected, hint } }
  },
  says: ({ found, isThere, expected, hint }) => {
    const unsaid = isThere ? 'The ref_protected is neither true nor false' : 'The token has no ref_protected'
    const said = found === null ? unsaid : `The ref is ${found ? '' : 'not '}protected`
    return `${said}; expected ${expected ? 'a protected ref' : 'one that is not'}.${alsoSaying(hint)}`
  },
  examples: {
    flags: [
      gitlabExample({ ref_protected: 'false' }, { ci: { provider: 'gitlab', expected_ref_protected: true } }),
      gitlabExample(
        { ref_protected: 'false', pipeline_source: 'merge_request_event' },
        { ci: { provider: 'gitlab', expected_ref_protected: true } },
      ),
      gitlabExample({}, { ci: { provider: 'gitlab', expected_ref_protected: false } }),
      gitlabExample({ ref_protected: undefined }, { ci: { provider: 'gitlab', expected_ref_protected: true } }),
      gitlabExample({ ref_protected: 1 }, { ci: { provider: 'gitlab', expected_ref_protected: true } }),
    ],
    passes: [
      gitlabExample({}, { ci: { provider: 'gitlab', expected_ref_protected: true } }),
      gitlabExample({ ref_protected: true }, { ci: { provider: 'gitlab', expected_ref_protected: true } }),
      gitlabExample({ ref_protected: 'false' }),
    ],
  },
})
