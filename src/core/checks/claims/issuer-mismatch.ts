import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

export default defineCheck({
  code: 'ISSUER_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The issuer is not the one expected',
  why: 'A key proves who signed only for the issuer that it belongs to. The iss is compared character by character: a slash at the end makes another issuer.',
  fix: {
    caller: 'Ask the issuer that the verifier trusts for the token.',
    verifier: 'Expect the issuer exactly as its metadata states it.',
  },
  cites: ['RFC 7519 §4.1.1', 'RFC 8725 §3.8'],
  applies: (_, { policy }) => policy.issuer !== undefined,
  *look({ claims, evaluation }, { policy }) {
    if (evaluation.issuer !== 'fail' || policy.issuer === undefined) return
    const node = member(claims, 'iss')
    const iss = node?.type === 'string' ? node.value : null
    yield {
      at: node ? inPayload('iss') : inPayload(),
      facts: {
        iss,
        type: node ? typeOf(node) : null,
        expected: policy.issuer,
      },
    }
  },
  says: ({ iss, type, expected }) => {
    const found =
      iss !== null ? `The issuer is ${quote(iss)}` : type === null ? 'The token has no iss' : `The iss is ${type}`
    return `${found}; expected ${quote(expected)}.`
  },
  examples: {
    flags: [
      { claims: { iss: 'https://id.example', exp }, policy: { issuer: 'https://id.example/' } },
      { claims: { exp }, policy: { issuer: 'https://id.example' } },
      { claims: { iss: ['https://id.example'], exp }, policy: { issuer: 'https://id.example' } },
    ],
    passes: [
      { claims: { iss: 'https://id.example', exp }, policy: { issuer: 'https://id.example' } },
      { claims: { iss: 'https://id.example', exp } },
    ],
  },
})
