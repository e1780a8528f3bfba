import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { objectParts } from '../parts'

export default defineCheck({
  code: 'CASE_VARIANT_MEMBER',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A registered name is in other letters',
  why: 'Names are told apart by case: a verifier does not see “Alg” or “EXP”. Readers that ignore case, as Go’s does, see it, and then two services act on different values.',
  fix: {
    issuer: 'Write the names of header parameters and claims as they are registered, in lower case.',
    verifier: 'Use a JSON reader that compares names exactly.',
  },
  cites: ['RFC 7515 §9.1.1', 'RFC 7519 §10.1.1', 'https://pkg.go.dev/encoding/json#Unmarshal'],
  applies: ({ token }) => objectParts(token).length > 0,
  *look({ token }) {
    for (const { name: part, object } of objectParts(token))
      for (const { name, nameStart, nameEnd } of object.members) {
        const expected = name.length > LONGEST ? undefined : registered[part].get(name.toLowerCase())
        if (expected === undefined || expected === name) continue
        const beside = object.members.some((one) => one.name === expected)
        yield {
          at: { part, pointer: `/${name}`, span: [nameStart, nameEnd] },
          facts: { part, found: name, expected, beside },
        }
      }
  },
  says: ({ part, found, expected, beside }) =>
    `The ${part} has ${quote(found)}${beside ? ` beside ${quote(expected)}` : ''}; expected ${quote(expected)}${beside ? ' alone' : ''}, for names are told apart by case.`,
  examples: {
    flags: [
      { header: { Alg: 'ES256' } },
      { header: { alg: 'ES256', ALG: 'none' } },
      { claims: { exp: 1767226200, EXP: 9999999999 } },
    ],
    // Claims that are not of RFC 7519 §4.1 are left alone: “Email”, “Scope” and “Roles” are names of people’s own.
    passes: [{}, { claims: { exp: 1767226200, Email: 'a@b.example' } }],
  },
})

const LONGEST = 8

const byLowerCase = (names: string) => new Map(names.split(' ').map((name) => [name.toLowerCase(), name]))

const registered = {
  header: byLowerCase('alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit b64 enc zip epk'),
  payload: byLowerCase('iss sub aud exp nbf iat jti cnf'),
}
