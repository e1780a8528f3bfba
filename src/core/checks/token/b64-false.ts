import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'B64_FALSE',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The payload is said not to be base64url',
  why: 'With b64 set to false the signature is computed over the payload as it is. That is for detached content; a JWT must not use it, and libraries that ignore it compute another signature.',
  fix: {
    issuer: 'Leave b64 out of the header of a JWT.',
  },
  cites: ['RFC 7797 §7'],
  // With a detached payload it is what RFC 7797 is for, and no JWT.
  applies: ({ token, header }) => header !== null && isCompact(token) && token.unread !== 'detached',
  *look({ header }) {
    const b64 = member(header, 'b64')
    if (b64?.type === 'literal' && b64.value === false) yield { at: inHeader('b64'), facts: {} }
  },
  says: () => 'The header says with b64 that the payload is not base64url; a JWT must not.',
  examples: {
    flags: [{ header: { alg: 'HS256', b64: false, crit: ['b64'] } }],
    passes: [
      {},
      { header: { alg: 'HS256', b64: true, crit: ['b64'] } },
      // RFC 7797 §4.2, detached.
      { text: 'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY' },
    ],
  },
})
