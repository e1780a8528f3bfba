import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { ciToken } from '../../policy/ci-token'
import { gitlabExample } from '../ci-example'
import { defineCheck } from '../define-check'
import { inPayload } from '../places'

export default defineCheck({
  code: 'GITLAB_LEGACY_JOB_JWT',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token is the old CI_JOB_JWT of GitLab',
  why: 'CI_JOB_JWT was given to every job, for no audience, and with a bare host for its issuer that leads to no metadata. GitLab 17.0 removed it.',
  fix: {
    caller: 'Ask for an ID token with the keyword id_tokens, for the audience of the service.',
    verifier: 'Expect ID tokens, with the URL of GitLab for their issuer and an audience of your own.',
  },
  cites: ['https://gitlab.com/gitlab-org/gitlab/-/issues/423106', 'https://docs.gitlab.com/update/deprecations/'],
  *look({ claims }) {
    const token = ciToken(claims)
    if (token?.provider !== 'gitlab') return
    const sub = stringMember(claims, 'sub') ?? ''
    const isJob = /^job_\d+$/.test(sub)
    if (isJob)
      yield { at: inPayload('sub'), facts: { claim: 'sub', found: sub, expected: 'project_path:group/project:…' } }
    else if (!token.issuer.includes('/'))
      yield { at: inPayload('iss'), facts: { claim: 'iss', found: token.issuer, expected: `https://${token.issuer}` } }
  },
  says: ({ claim, found, expected }) =>
    `The ${claim} is ${quote(found)}; expected ${quote(expected)}, as ID tokens have it.`,
  examples: {
    flags: [
      gitlabExample({ iss: 'gitlab.example', sub: 'job_302', aud: undefined }),
      gitlabExample({ iss: 'gitlab.example' }),
    ],
    passes: [gitlabExample(), { claims: { iss: 'gitlab.example', sub: 'job_1', exp: 1_767_226_200 } }],
  },
})
