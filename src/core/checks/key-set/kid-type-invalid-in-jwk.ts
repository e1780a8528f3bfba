import { member, typeOf } from '../../foundation/json-access'
import type { JsonNode } from '../../foundation/json-node'
import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'KID_TYPE_INVALID_IN_JWK',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The kid of a key is not a string',
  why: 'A kid is a string. Of another type it is equal to no kid of any token, though it may look the same, and strict libraries refuse the set.',
  fix: {
    issuer: 'Write the kid in quotation marks, exactly as it stands in the tokens.',
  },
  cites: ['RFC 7517 §4.5'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet, flaws }) {
    for (const key of keySet?.keys ?? []) {
      const kid = member(key.jwk, 'kid')
      if (!kid || kid.type === 'string') continue
      const at = inKeys(key, 'kid')
      // The reader has the source text, which for a long number is not what a double makes of it.
      const told = flaws.find(({ reason, pointer }) => reason === 'KID_NOT_STRING' && pointer === at.pointer)
      yield { at, facts: { sentence: told?.message ?? sentenceOf(kid) } }
    }
  },
  says: ({ sentence }) => sentence,
  examples: {
    flags: [{ keys: { keys: [{ ...es256.jwk, kid: 1 }] } }, { keys: { ...es256.jwk, kid: null } }],
    passes: [{ keys: { keys: [{ ...es256.jwk, kid: '1' }] } }, { keys: { keys: [es256.jwk] } }],
  },
})

function sentenceOf(kid: JsonNode): string {
  return `The kid is ${typeOf(kid)}; expected a string (RFC 7517 §4.5). A token's kid can never be equal to it.`
}
