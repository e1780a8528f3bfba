import type { JsonNode } from '../../foundation/json-node'
import { defineCheck } from '../define-check'
import { objectParts } from '../parts'

/** More levels than any token has need of; many readers stop at 32, 64 or 100. */
const LEVELS = 32

export default defineCheck({
  code: 'JSON_TOO_DEEP',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The JSON is nested very deep',
  why: 'Readers stop at some depth, each at its own, and some run out of stack. Deep nesting in a token is a mistake, or an attempt at the reader.',
  fix: {
    issuer: 'Flatten the claims.',
    verifier: 'Set a limit to the depth that your JSON reader follows.',
  },
  cites: ['RFC 8259 §9'],
  applies: ({ token }) => objectParts(token).length > 0,
  *look({ token }) {
    for (const { name, object } of objectParts(token)) {
      const depth = depthOf(object)
      if (depth > LEVELS) yield { at: { part: name, pointer: '' }, facts: { part: name, depth } }
    }
  },
  says: ({ part, depth }) => `The ${part} is nested ${depth} levels deep; expected no more than ${LEVELS}.`,
  examples: {
    flags: [{ claims: `{"exp":1767226200,"a":${'['.repeat(40)}${']'.repeat(40)}}` }],
    passes: [{}, { claims: `{"exp":1767226200,"a":${'['.repeat(31)}${']'.repeat(31)}}` }],
  },
})

/** Levels of objects and arrays; reading stops at 512, so that this cannot exhaust the stack. */
function depthOf(node: JsonNode): number {
  let deepest = 0
  if (node.type === 'object') for (const { value } of node.members) deepest = Math.max(deepest, depthOf(value))
  else if (node.type === 'array') for (const item of node.items) deepest = Math.max(deepest, depthOf(item))
  else return 0
  return deepest + 1
}
