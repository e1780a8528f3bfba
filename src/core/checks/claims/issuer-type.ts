import { member, typeOf } from '../../foundation/json-access'
import { isAbsent } from '../../policy/evaluate-policy'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** Silent where the policy expects an issuer: ISSUER_MISMATCH tells the type there. */
export default defineCheck({
  code: 'ISSUER_TYPE',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The iss is not a string',
  why: 'Libraries have let a token pass whose iss was an array with the expected issuer among others, and took another of them for its issuer.',
  fix: {
    issuer: 'Write the iss as one string.',
    verifier: 'Refuse an iss that is not a string, and compare it as a whole.',
  },
  cites: ['RFC 7519 §4.1.1', 'CVE-2025-30144'],
  *look({ claims, evaluation }) {
    const node = member(claims, 'iss')
    if (!node || node.type === 'string' || isAbsent(claims, 'iss') || evaluation.issuer === 'fail') return
    yield { at: inPayload('iss'), facts: { type: typeOf(node) } }
  },
  says: ({ type }) => `The iss is ${type}; expected a string.`,
  examples: {
    flags: [{ claims: { iss: ['https://id.example', 'https://other.example'], exp } }, { claims: { iss: 5, exp } }],
    passes: [
      {},
      { claims: { iss: 'https://id.example', exp } },
      { claims: { iss: null, exp } },
      { claims: { iss: ['https://id.example'], exp }, policy: { issuer: 'https://id.example' } },
    ],
  },
})
