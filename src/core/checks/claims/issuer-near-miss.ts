import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { issuerNearMiss } from '../../policy/identifier-near-miss'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600
const tid = '72f988bf-86f1-41af-91ab-2d7cd011db47'

/** With ISSUER_MISMATCH, which refuses the token: what is nearly the issuer is another issuer. */
export default defineCheck({
  code: 'ISSUER_NEAR_MISS',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The issuer is nearly the one expected',
  why: 'Issuers are compared character by character. One that differs in a slash, a scheme or a version of its tokens is most often the right one, written otherwise in the configuration.',
  fix: {
    verifier: 'Expect the issuer exactly as its metadata and its tokens state it, if it is the one that you trust.',
  },
  cites: [
    'RFC 7519 §4.1.1',
    'OpenID Connect Core 1.0 §3.1.3.7',
    'https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens',
  ],
  applies: (_, { policy }) => policy.issuer !== undefined,
  *look({ claims, evaluation }, { policy }) {
    const iss = stringMember(claims, 'iss')
    if (evaluation.issuer !== 'fail' || policy.issuer === undefined || iss === undefined) return
    const near = issuerNearMiss(iss, policy.issuer, stringMember(claims, 'tid'))
    if (near) yield { at: inPayload('iss'), facts: { iss, expected: policy.issuer, ...near } }
  },
  says: ({ iss, expected, words }) => `The issuer ${quote(iss)} ${words}; expected ${quote(expected)}.`,
  examples: {
    flags: [
      { claims: { iss: 'https://id.example', exp }, policy: { issuer: 'https://id.example/' } },
      {
        claims: { iss: `https://sts.windows.net/${tid}/`, tid, exp },
        policy: { issuer: `https://login.microsoftonline.com/${tid}/v2.0` },
      },
    ],
    passes: [
      { claims: { iss: 'https://id.example', exp }, policy: { issuer: 'https://id.example' } },
      { claims: { iss: 'https://id.example.evil.test', exp }, policy: { issuer: 'https://id.example' } },
      { claims: { exp }, policy: { issuer: 'https://id.example' } },
    ],
  },
})
