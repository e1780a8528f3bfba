import { member } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

// A warning: RFC 7519 says that the recipient SHOULD compare them, and knows them in the headers of encrypted tokens only.
export default defineCheck({
  code: 'HEADER_CLAIM_MISMATCH',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'Header and claims name different issuers, subjects or audiences',
  why: 'A claim may be repeated in the header, so that it can be read early. Where the two differ, what routes by the header and what decides by the claims act for different people.',
  fix: {
    issuer: 'Write the same value in both places, or leave it out of the header.',
    verifier: 'Decide by the claims, and refuse a header that says something else.',
  },
  cites: ['RFC 7519 §5.3'],
  applies: ({ header }) => names.some((name) => member(header, name) !== undefined),
  *look({ header, claims }) {
    for (const name of names) {
      const repeated = member(header, name)
      const claim = member(claims, name)
      if (!repeated || !claim) continue
      const [found, expected] = [textOf(repeated), textOf(claim)]
      if (found !== expected) yield { at: inHeader(name), facts: { name, found, expected } }
    }
  },
  says: ({ name, found, expected }) =>
    `The header has the ${name} ${quote(found)}, the claims ${quote(expected)}; expected the same.`,
  examples: {
    flags: [
      { header: { alg: 'ES256', iss: 'https://a.example' }, claims: { exp: 1767226200, iss: 'https://b.example' } },
      { header: { alg: 'ES256', aud: ['a', 'b'] }, claims: { exp: 1767226200, aud: 'a' } },
    ],
    passes: [
      {},
      { header: { alg: 'ES256', iss: 'https://a.example' }, claims: { exp: 1767226200, iss: 'https://a.example' } },
      { header: { alg: 'ES256', aud: ['a'] }, claims: { exp: 1767226200, aud: 'a' } },
      { header: { alg: 'ES256', iss: 'https://a.example' } },
    ],
  },
})

const names = ['iss', 'sub', 'aud'] as const

/** One audience is the same alone and in an array (RFC 7519 §4.1.3). */
function textOf(node: JsonNode): string {
  if (node.type === 'array') return node.items.map(textOf).join(' ')
  if (node.type === 'string' || node.type === 'number' || node.type === 'literal') return String(node.value)
  return '{…}'
}
