import { member, typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** Silent where the policy expects an audience: AUDIENCE_MISMATCH tells the type there. */
export default defineCheck({
  code: 'AUD_TYPE_INVALID',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The aud names nobody',
  why: 'Where there is an aud, a verifier that does not find itself in it must refuse the token. In an aud that is empty, or holds other things than strings, nobody can.',
  fix: {
    issuer: 'Write the aud as a string, or as an array of strings with at least one.',
  },
  cites: ['RFC 7519 §4.1.3'],
  *look({ claims, evaluation }) {
    const node = member(claims, 'aud')
    const found = node && evaluation.audience !== 'fail' ? oddity(node) : null
    if (found !== null) yield { at: inPayload('aud'), facts: { found } }
  },
  says: ({ found }) => `The aud is ${found}; expected a string, or an array of one string or more.`,
  examples: {
    flags: [
      { claims: { aud: 5, exp } },
      { claims: { aud: [], exp } },
      { claims: { aud: ['a', 1], exp } },
      { claims: { aud: null, exp } },
    ],
    passes: [{}, { claims: { aud: 'a', exp } }, { claims: { aud: ['a', 'b'], exp } }],
  },
})

function oddity(node: JsonNode): string | null {
  if (node.type === 'string') return null
  if (node.type !== 'array') return typeOf(node)
  if (node.items.length === 0) return 'an empty array'
  const other = node.items.find((item) => item.type !== 'string')
  return other ? `an array with ${typeOf(other)} in it` : null
}
