import { member, typeOf } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'

export default defineCheck({
  code: 'KID_TYPE_INVALID',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The kid is not a string',
  why: 'The kid must be a string. A number or null is never equal to the kid of a key, and libraries either refuse it or go on as if there were none.',
  fix: {
    issuer: 'Write the kid as a string, equal to the kid of the key in the key set.',
  },
  cites: ['RFC 7515 §4.1.4'],
  applies: ({ header }) => member(header, 'kid') !== undefined,
  *look({ header }) {
    const node = member(header, 'kid')
    if (node && node.type !== 'string') yield { at: inHeader('kid'), facts: { found: typeOf(node) } }
  },
  says: ({ found }) => `The kid is ${found}; expected a string.`,
  examples: {
    flags: [{ header: { alg: 'ES256', kid: 1 } }, { header: { alg: 'ES256', kid: null } }],
    passes: [{ header: { alg: 'ES256', kid: '1' } }, {}],
  },
})
