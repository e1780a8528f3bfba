import { member, typeOf } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'ALG_TYPE_INVALID',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The alg is not the name of an algorithm',
  why: 'The alg must be a string with the name of an algorithm. Where it is something else, or blank, libraries differ in what they make of it.',
  fix: {
    issuer: 'Write alg as a string, such as “RS256”.',
  },
  cites: ['RFC 7515 §4.1.1'],
  applies: ({ header }) => member(header, 'alg') !== undefined,
  *look({ header, alg }) {
    const node = member(header, 'alg')
    if (!node || (alg !== null && alg.trim() !== '')) return
    const found = alg === null ? typeOf(node) : alg === '' ? 'an empty string' : `the blank string ${quote(alg)}`
    yield { at: inHeader('alg'), facts: { found } }
  },
  says: ({ found }) => `The alg is ${found}; expected a string with the name of an algorithm.`,
  examples: {
    flags: [{ header: { alg: null } }, { header: { alg: ['ES256'] } }, { header: { alg: ' ' } }],
    passes: [{}, { header: { typ: 'JWT' } }],
  },
})
