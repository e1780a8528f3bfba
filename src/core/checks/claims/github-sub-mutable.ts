import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { readGithubSub } from '../../policy/ci-sub'
import { ciToken } from '../../policy/ci-token'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

/** Not of GitHub Enterprise Server, which has no immutable subjects. */
export default defineCheck({
  code: 'GITHUB_SUB_MUTABLE',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The subject has names only, which can change hands',
  why: 'A name that its owner gave up can be registered by somebody else, who then gets the same sub. Repositories created, renamed or transferred since 15 July 2026 have immutable IDs in it; older ones can opt in. A condition written for one form is not met by the other.',
  fix: {
    issuer: 'Opt in to immutable subjects in the OIDC settings, after the conditions know both forms.',
    verifier: 'Demand repository_id and repository_owner_id too, where your conditions can.',
  },
  cites: [GITHUB_OIDC],
  *look({ claims }) {
    const token = ciToken(claims)
    if (token?.provider !== 'github' || !token.known) return
    const sub = stringMember(claims, 'sub') ?? ''
    const read = readGithubSub(sub)
    if (read && read.ownerId === null && read.nameId === null) yield { at: inPayload('sub'), facts: { sub } }
  },
  says: ({ sub }) =>
    `The sub is ${quote(sub)}; expected an ID behind the names of owner and repository, as “owner@1/name@2”.`,
  examples: {
    flags: [githubExample({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/main' })],
    passes: [
      githubExample(),
      githubExample({ sub: 'repository_id:74' }),
      githubExample({
        iss: 'https://github.acme.example/_services/token',
        sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      }),
    ],
  },
})
