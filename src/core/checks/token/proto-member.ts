import { member } from '../../foundation/json-access'
import type { JsonObject } from '../../foundation/json-node'
import { pointerTo } from '../../foundation/json-place'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { objectParts } from '../parts'
import { visitNodes } from '../visit-nodes'

export default defineCheck({
  code: 'PROTO_MEMBER',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A member has a name that JavaScript gives a meaning',
  why: 'A program in JavaScript that merges claims into an object of its own may, with these names, change every object that it has. No issuer has a reason to use them.',
  fix: {
    issuer: 'Take the name out of the token.',
    verifier: 'Copy claims by name, or into an object without a prototype.',
  },
  cites: ['https://cwe.mitre.org/data/definitions/1321.html'],
  applies: ({ token }) => objectParts(token).length > 0,
  // “constructor” alone changes nothing and may be a claim of a building firm; the way leads through its “prototype”.
  *look({ token }) {
    for (const { name: part, json, object } of objectParts(token)) {
      if (!json.remarks.some(({ kind }) => kind === 'prototype_member')) continue
      for (const { name, pointer } of suspects(object)) yield { at: { part, pointer }, facts: { part, name } }
    }
  },
  says: ({ part, name }) =>
    `The ${part} has a member ${quote(name)}; expected no name that JavaScript gives a meaning of its own.`,
  examples: {
    flags: [
      { claims: '{"exp":1767226200,"__proto__":{"admin":true}}' },
      { claims: '{"exp":1767226200,"a":[{"constructor":{"prototype":{"admin":true}}}]}' },
      { header: '{"alg":"ES256","__proto__":null}' },
    ],
    passes: [{}, { claims: { exp: 1767226200, constructor: 'ACME', note: '__proto__' } }],
  },
})

/** Those that are looked for; a crowd of them says no more. */
const MOST = 50

function suspects(object: JsonObject): readonly { readonly name: string; readonly pointer: string }[] {
  const found: { name: string; pointer: string }[] = []
  visitNodes(object, (node, path) => {
    if (node.type !== 'object') return
    for (const { name, value } of node.members) {
      const leads = name === 'constructor' && value.type === 'object' && member(value, 'prototype') !== undefined
      if ((leads || name === '__proto__') && found.length < MOST)
        found.push({ name: leads ? 'constructor.prototype' : name, pointer: pointerTo([...path, name]) })
    }
  })
  return found
}
