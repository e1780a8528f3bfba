import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { objectParts, remarksOf } from '../parts'

// NON_FINITE_NUMBER tells of exp, nbf and iat, for which a verifier must refuse.
export default defineCheck({
  code: 'NON_FINITE_VALUE',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'A number is too large for most readers',
  why: 'A number such as 1e400 is valid JSON, but most readers make it infinite, some refuse the token: it is never compared as it was meant.',
  fix: {
    issuer: 'Write a number that a double can hold, or a string.',
  },
  cites: ['RFC 8259 §6', 'RFC 7493 §2.2'],
  applies: ({ token }) => objectParts(token).length > 0,
  *look({ token }) {
    for (const { at, part, pointer, source } of remarksOf(token, 'non_finite_number'))
      if (part === 'header' || !times.has(pointer)) yield { at, facts: { part, pointer, found: source } }
  },
  says: ({ part, pointer, found }) =>
    `The number at ${quote(pointer)} of the ${part} is ${quote(found)}, which most readers take for infinity; expected one that they can hold.`,
  examples: {
    flags: [{ claims: '{"exp":1767226200,"balance":1e400}' }, { header: '{"alg":"ES256","v":-1e999}' }],
    passes: [{}, { claims: '{"exp":1e400}' }, { claims: '{"exp":1767226200,"balance":1e300}' }],
  },
})

const times = new Set(['/exp', '/nbf', '/iat'])
