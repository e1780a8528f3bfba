import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { audiencesOf } from '../../policy/evaluate-policy'
import { isSameName } from '../../policy/github-name'
import { GITHUB_OIDC, githubExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

/** Where the policy names audiences AUDIENCE_MISMATCH tells what there is to tell. */
export default defineCheck({
  code: 'GITHUB_AUD_DEFAULT',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The audience is the one that GitHub puts there by itself',
  why: 'A job that asks for no audience gets the URL of the repository’s owner. Such a token is good for every service that expects this default, so one of them can use it at another.',
  fix: {
    caller: 'Ask for the token with the audience of the service it is for.',
    verifier: 'Expect an audience of your own.',
  },
  cites: [GITHUB_OIDC, 'RFC 7519 §4.1.3'],
  applies: (_, { policy }) => policy.audiences === undefined,
  *look({ claims }) {
    const token = ciToken(claims)
    const [audience, ...more] = audiencesOf(claims)
    if (token?.provider !== 'github' || audience === undefined || more.length > 0) return
    const [, host, owner] = /^https:\/\/([^/]+)\/([^/]+)$/.exec(audience) ?? []
    const ownHost = token.known ? 'github.com' : /^https?:\/\/([^/]+)/.exec(token.issuer)?.[1]
    const isOwner = isSameName(owner, stringMember(claims, 'repository_owner') ?? owner ?? '')
    if (host === ownHost && owner !== undefined && isOwner) yield { at: inPayload('aud'), facts: { audience } }
  },
  says: ({ audience }) => `The audience is ${quote(audience)}, the default of GitHub; expected that of one service.`,
  examples: {
    flags: [githubExample({ aud: 'https://github.com/octo-org' })],
    passes: [
      githubExample(),
      githubExample({ aud: 'https://github.com/octo-org' }, { audiences: ['https://github.com/octo-org'] }),
      { claims: { aud: 'https://github.com/octo-org', exp: 1_767_226_200 } },
    ],
  },
})
