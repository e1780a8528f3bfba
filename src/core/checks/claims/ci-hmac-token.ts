import { quote } from '../../foundation/wording'
import { ciName, ciToken } from '../../policy/ci-token'
import { GITHUB_OIDC, GITLAB_OIDC, githubExample, gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'CI_HMAC_TOKEN',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'A CI does not sign with a secret',
  why: 'GitHub Actions and GitLab sign with private keys and publish the public ones. A token with their issuer and an HMAC was made by somebody else: for a test, or to be taken for theirs.',
  fix: {
    caller: 'Send the ID token that the job got from its CI.',
    verifier: 'Accept only RS256 from this issuer.',
  },
  cites: ['RFC 8725 §3.1', GITHUB_OIDC, GITLAB_OIDC],
  applies: ({ algorithm }) => algorithm?.family === 'hmac',
  *look({ alg, claims }) {
    const token = ciToken(claims)
    if (token?.known && alg !== null) yield { at: inHeader('alg'), facts: { alg, provider: ciName[token.provider] } }
  },
  says: ({ alg, provider }) => `The alg is ${quote(alg)} and the issuer that of ${provider}; expected “RS256”.`,
  examples: {
    flags: [
      { ...githubExample(), header: { alg: 'HS256', typ: 'JWT' } },
      { ...gitlabExample(), header: { alg: 'HS512', typ: 'JWT' } },
    ],
    passes: [githubExample(), { header: { alg: 'HS256' }, claims: { iss: 'https://id.example', exp: 1_767_226_200 } }],
  },
})
