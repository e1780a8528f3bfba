import { quote } from '../../foundation/wording'
import { gitlabContradictions } from '../../policy/ci-sub'
import { ciToken } from '../../policy/ci-token'
import { GITLAB_OIDC, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

/** Only the parts that a sub has: which they are can be set for each project. */
export default defineCheck({
  code: 'GITLAB_SUB_INCONSISTENT',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The subject says otherwise than the claims',
  why: 'GitLab makes the sub of project_path, ref_type and ref. Where they disagree the token was changed, or made by something else; and what is accepted depends on which one is read.',
  fix: {
    issuer: 'Look what made this token: GitLab writes both from one job.',
    verifier: 'Verify the signature before you read either, and trust none of the two until it is explained.',
  },
  cites: [GITLAB_OIDC],
  *look({ claims }) {
    if (ciToken(claims)?.provider !== 'gitlab') return
    for (const { claim, inSub, inClaim } of gitlabContradictions(claims))
      yield { at: inPayload('sub'), facts: { claim, inSub, inClaim } }
  },
  says: ({ claim, inSub, inClaim }) =>
    `The sub has ${quote(inSub)} where the ${claim} is ${quote(inClaim)}; expected the same in both.`,
  examples: {
    flags: [
      gitlabExample({ sub: 'project_path:other/project:ref_type:branch:ref:main' }),
      gitlabExample({ ref: 'feature' }),
      gitlabExample({ sub: 'project_path:my-group/my-project:ref_type:tag:ref:main' }),
    ],
    passes: [
      gitlabExample(),
      gitlabExample({ sub: 'project_path:my-group/my-project' }),
      gitlabExample({ sub: 'project_path:my-group/my-project:ref_type:branch:ref:main:ref_protected:true' }),
      gitlabExample({ iss: 'gitlab.com', sub: 'job_302' }),
    ],
  },
})
