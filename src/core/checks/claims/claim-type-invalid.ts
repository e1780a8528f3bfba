import { member, typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** The types of iss, aud and the times have checks of their own. A claim that is null counts as missing. */
export default defineCheck({
  code: 'CLAIM_TYPE_INVALID',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'A registered claim is not a string',
  why: 'These claims are strings by their definition. Some libraries refuse any other type, as PyJWT does with a sub that is a number, others turn it into text each in its own way.',
  fix: {
    issuer: 'Write the claim as a string: "sub": "1234", not "sub": 1234.',
    verifier: 'Compare such a claim as the text that the issuer will write.',
  },
  cites: ['RFC 7519 §4.1.2', 'RFC 7519 §4.1.7', 'RFC 8693 §4.2', 'OpenID Connect Core 1.0 §2'],
  *look({ claims }) {
    for (const claim of ['sub', 'jti', 'scope', 'client_id', 'azp', 'nonce']) {
      const node = member(claims, claim)
      if (node && !isAllowed(claim, node)) yield { at: inPayload(claim), facts: { claim, type: typeOf(node) } }
    }
  },
  says: ({ claim, type }) => `The ${claim} is ${type}; expected a string.`,
  examples: {
    flags: [{ claims: { sub: 1234, exp } }, { claims: { jti: 7, exp } }, { claims: { scope: { read: true }, exp } }],
    passes: [{}, { claims: { sub: '1234', jti: null, exp } }, { claims: { scope: ['read', 'write'], exp } }],
  },
})

/** A scope that is an array is so usual that it is only CLAIM_TYPE_UNUSUAL. */
function isAllowed(claim: string, node: JsonNode): boolean {
  const isNull = node.type === 'literal' && node.value === null
  return node.type === 'string' || isNull || (claim === 'scope' && node.type === 'array')
}
