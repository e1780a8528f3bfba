import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { objectParts, remarksOf } from '../parts'

export default defineCheck({
  code: 'NUMBER_PRECISION_LOSS',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A number has more digits than readers keep',
  why: 'Most readers of JSON hold a number in 53 bits. Of a longer one they make another number without a word, so that an identifier in it names somebody else.',
  fix: {
    issuer: 'Write identifiers as strings.',
    verifier: 'Read the number with a reader that keeps big integers.',
  },
  cites: ['RFC 8259 §6', 'RFC 7493 §2.2'],
  applies: ({ token }) => objectParts(token).length > 0,
  // Of a fraction only what lies behind sixteen digits is lost, as in a time of nanoseconds: nobody compares that.
  *look({ token }) {
    for (const { at, part, pointer, source } of remarksOf(token, 'inexact_number')) {
      const read = Number(source)
      if (Math.abs(read) > Number.MAX_SAFE_INTEGER)
        yield { at, facts: { part, pointer, found: source, read: String(read) } }
    }
  },
  says: ({ part, pointer, found, read }) =>
    `The number at ${quote(pointer)} of the ${part} is ${quote(found)}, which most readers make ${read}; expected one below 2^53, or a string.`,
  examples: {
    flags: [
      { claims: '{"exp":1767226200,"user_id":100002348117421473}' },
      { claims: '{"exp":1767226200,"ids":[9007199254740993]}' },
    ],
    passes: [
      {},
      { claims: '{"exp":1767226200,"user_id":9007199254740991}' },
      { claims: '{"exp":1767226200,"user_id":"100002348117421473"}' },
      { claims: '{"exp":1767226200.123456789}' },
    ],
  },
})
