import { member } from '../../foundation/json-access'
import type { JsonNode, JsonObject } from '../../foundation/json-node'
import { count, quote } from '../../foundation/wording'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** Findings that are told: of a token full of rights the first ones say enough. */
const SHOWN = 3

const MANY_GROUPS = 50
const flags = ['admin', 'is_admin', 'isAdmin', 'superuser', 'is_superuser', 'is_staff', 'root']
const roleClaims = [['role'], ['roles'], ['groups'], ['authorities'], ['realm_access', 'roles'], ['cognito:groups']]
const rightClaims = [['scope'], ['scp'], ['permissions']]

export default defineCheck({
  code: 'CLAIM_PRIVILEGED',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token gives far-reaching rights',
  why: 'Whoever holds this token may do much more than most. It is worth more care where it is stored, logged and pasted, and worth a look whether the sender should have it.',
  fix: {
    issuer: 'Give a token the rights that its use needs, and no more.',
    verifier: 'Believe such a claim only after the signature, the issuer and the audience.',
  },
  cites: ['RFC 6749 §10.3', 'RFC 8725 §3.10'],
  look: ({ claims }) => privileges(claims).slice(0, SHOWN),
  says: ({ claim, found }) => `The claim ${claim} holds ${found}; where it is believed, it gives far-reaching rights.`,
  examples: {
    flags: [
      { claims: { sub: '1234567890', iss: 'https://id.example', admin: true, exp } },
      { claims: { realm_access: { roles: ['user', 'realm-admin'] }, exp } },
      { claims: { scope: 'read *', exp } },
      { claims: { groups: Array.from({ length: 51 }, (_, i) => `g${i}`), exp } },
    ],
    passes: [
      {},
      { claims: { admin: false, roles: ['badminton', 'user'], scope: 'orders:*', exp } },
      { claims: { groups: ['a', 'b'], exp } },
    ],
  },
})

type Privilege = Sighting<{ readonly claim: string; readonly found: string }>

function privileges(claims: JsonObject): readonly Privilege[] {
  const one = (path: readonly string[], found: string): Privilege => ({
    at: inPayload(...path),
    facts: { claim: path.join('.'), found },
  })
  return [
    ...flags.flatMap((name) => (isTrue(member(claims, name)) ? [one([name], 'true')] : [])),
    ...roleClaims.flatMap((path) => {
      const names = namesAt(claims, path)
      const high = names.find(isHighRole)
      if (high !== undefined) return [one(path, quote(high))]
      return names.length > MANY_GROUPS ? [one(path, count(names.length, 'name'))] : []
    }),
    ...rightClaims.flatMap((path) => (namesAt(claims, path).includes('*') ? [one(path, quote('*'))] : [])),
  ]
}

const isTrue = (node: JsonNode | undefined) => node?.type === 'literal' && node.value === true

/** A word of its own, so that neither “badminton” nor “rooting” is one. */
const isHighRole = (name: string) =>
  name.length < 200 && /(?:^|[^a-z])(?:admin|administrator|admins|root|superuser|superadmin)(?:$|[^a-z])/i.test(name)

/** The names in an array of strings, or in a string with spaces between. */
function namesAt(claims: JsonObject, path: readonly string[]): readonly string[] {
  let node: JsonNode | undefined = claims
  for (const name of path) node = node?.type === 'object' ? member(node, name) : undefined
  if (node?.type === 'string') return node.value.split(' ')
  return node?.type === 'array' ? node.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) : []
}
