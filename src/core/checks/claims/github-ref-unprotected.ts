import { member, stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { booleanOf } from '../../policy/evaluate-ci'
import { githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'GITHUB_REF_UNPROTECTED',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The ref is not protected',
  why: 'No rule keeps people with the right to push from changing this ref, and with it the workflow, without a review.',
  fix: {
    issuer: 'Protect the branch or tag with a rule, if it may get in.',
    verifier: 'Demand a protected ref, or an environment that only such refs may use.',
  },
  cites: [
    'https://docs.github.com/en/actions/reference/workflows-and-actions/contexts',
    'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches',
  ],
  *look({ claims }) {
    if (ciToken(claims)?.provider !== 'github' || booleanOf(member(claims, 'ref_protected')) !== false) return
    yield { at: inPayload('ref_protected'), facts: { ref: stringMember(claims, 'ref') ?? null } }
  },
  says: ({ ref }) =>
    `The ref ${ref === null ? '' : `${quote(ref)} `}is not protected; expected only where whoever may push may come in.`,
  examples: {
    flags: [githubExample({ ref_protected: 'false' })],
    passes: [githubExample(), githubExample({ ref_protected: 'true' })],
  },
})
