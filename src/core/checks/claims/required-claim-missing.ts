import { member } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

export default defineCheck({
  code: 'REQUIRED_CLAIM_MISSING',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'A claim or a scope that the policy demands is missing',
  why: 'A verifier that needs a claim to decide must refuse a token without it, rather than take its absence for a yes.',
  fix: {
    caller: 'Ask for the scope, or for a token of the kind that has the claim.',
    issuer: 'Put the claim into the token.',
    verifier: 'Demand what the issuer can give.',
  },
  cites: ['RFC 7519 §4', 'RFC 8693 §4.2'],
  applies: (_, { policy }) => (policy.required_claims ?? policy.required_scopes) !== undefined,
  *look({ claims, evaluation }): Iterable<Sighting<{ kind: 'claim' | 'scope'; name: string; isNull: boolean }>> {
    for (const name of evaluation.missingClaims) {
      const isNull = member(claims, name) !== undefined
      yield { at: isNull ? inPayload(name) : inPayload(), facts: { kind: 'claim', name, isNull } }
    }
    for (const name of evaluation.missingScopes)
      yield { at: inPayload(), facts: { kind: 'scope', name, isNull: false } }
  },
  says: ({ kind, name, isNull }) =>
    `The ${kind} ${quote(name)} ${isNull ? 'is null' : 'is missing'}; the policy demands it.`,
  examples: {
    flags: [
      { claims: { exp }, policy: { required_claims: ['sub'] } },
      { claims: { exp, sub: null }, policy: { required_claims: ['sub'] } },
      { claims: { exp, scope: 'read' }, policy: { required_scopes: ['read', 'write'] } },
    ],
    passes: [
      {
        claims: { exp, sub: 'a', scope: 'read write' },
        policy: { required_claims: ['sub'], required_scopes: ['write'] },
      },
      {},
    ],
  },
})
