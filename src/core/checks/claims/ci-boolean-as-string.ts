import { stringMember } from '../../foundation/json-access'
import { list, quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'CI_BOOLEAN_AS_STRING',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'A yes or no is a string',
  why: 'GitHub and GitLab write such claims as “true” and “false”. A condition that compares them with the boolean true is never met, and one that only asks whether they are set is met by “false”.',
  fix: { verifier: 'Compare these claims with the strings “true” and “false”.' },
  cites: [GITLAB_OIDC, GITHUB_OIDC],
  *look({ claims }) {
    if (!ciToken(claims)) return
    const names = ['ref_protected', 'environment_protected'].filter((name) =>
      ['true', 'false'].includes(stringMember(claims, name) ?? ''),
    )
    const [first] = names
    if (first !== undefined) yield { at: inPayload(first), facts: { names } }
  },
  says: ({ names }) => {
    const [subject, verb, what] =
      names.length === 1 ? ['The value', 'is', 'a string'] : ['The values', 'are', 'strings']
    return `${subject} of ${list(names.map(quote))} ${verb} ${what}, not boolean; expected conditions that compare with “true” or “false”.`
  },
  examples: {
    flags: [gitlabExample(), gitlabExample({ environment: 'prod', environment_protected: 'false' })],
    passes: [
      githubExample(),
      gitlabExample({ ref_protected: true }),
      { claims: { ref_protected: 'true', exp: 1_767_226_200 } },
    ],
  },
})
