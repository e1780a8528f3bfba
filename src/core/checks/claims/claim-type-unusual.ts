import { member, typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

const isBoolean = (node: JsonNode) => node.type === 'literal'

const rows: readonly (readonly [claim: string, expected: string, isUsual: (node: JsonNode) => boolean])[] = [
  ['email_verified', 'a boolean', isBoolean],
  ['phone_number_verified', 'a boolean', isBoolean],
  ['amr', 'an array of strings', ({ type }) => type === 'array'],
  ['scope', 'a string with spaces between the scopes', ({ type }) => type !== 'array'],
]

/** Apart from CLAIM_TYPE_INVALID, for real providers do this: Apple writes email_verified as a string. */
export default defineCheck({
  code: 'CLAIM_TYPE_UNUSUAL',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'A claim has another type than its specification gives it',
  why: 'Some providers do so, and their tokens are good. Code that expects the type of the specification reads such a claim wrongly: the string “false” counts as true in many languages.',
  fix: {
    issuer: 'Write the claim with the type of its specification.',
    verifier: 'Read both types where your provider writes the other one.',
  },
  cites: [
    'OpenID Connect Core 1.0 §5.1',
    'OpenID Connect Core 1.0 §2',
    'RFC 8693 §4.2',
    'https://developer.apple.com/documentation/signinwithapple/authenticating-users-with-sign-in-with-apple',
  ],
  *look({ claims }) {
    for (const [claim, expected, isUsual] of rows) {
      const node = member(claims, claim)
      const isNull = node?.type === 'literal' && node.value === null
      if (!node || isNull || isUsual(node)) continue
      const found = node.type === 'string' ? `the string ${quote(node.value)}` : typeOf(node)
      yield { at: inPayload(claim), facts: { claim, found, expected } }
    }
  },
  says: ({ claim, found, expected }) => `The ${claim} is ${found}; expected ${expected}.`,
  examples: {
    flags: [
      { claims: { iss: 'https://appleid.apple.com', email_verified: 'true', exp } },
      { claims: { amr: 'pwd', exp } },
      { claims: { scope: ['read', 'write'], exp } },
    ],
    passes: [{}, { claims: { email_verified: true, amr: ['pwd'], scope: 'read write', exp } }],
  },
})
