import { member, typeOf } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'TYP_INVALID',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The typ is not a media type',
  why: 'The typ says what kind of token it is, as the text of a media type. Of something else libraries make an error, or go on as if it were not there.',
  fix: {
    issuer: 'Write typ as a string, such as “JWT” or “at+jwt”, or leave it out.',
  },
  cites: ['RFC 7515 §4.1.9'],
  // With a typ that the policy demands TYP_MISMATCH says it.
  applies: ({ header }, { policy }) => policy.typ === undefined && member(header, 'typ') !== undefined,
  *look({ header }) {
    const node = member(header, 'typ')
    if (!node || (node.type === 'string' && node.value.trim() !== '')) return
    yield { at: inHeader('typ'), facts: { found: node.type === 'string' ? 'a blank string' : typeOf(node) } }
  },
  says: ({ found }) => `The typ is ${found}; expected a media type such as “JWT”.`,
  examples: {
    flags: [{ header: { alg: 'ES256', typ: '' } }, { header: { alg: 'ES256', typ: ['JWT'] } }],
    passes: [{}, { header: { alg: 'ES256' } }, { header: { alg: 'ES256', typ: 'http://openid.net/specs/jwt/1.0' } }],
  },
})
