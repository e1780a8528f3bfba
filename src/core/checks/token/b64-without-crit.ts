import { member } from '../../foundation/json-access'
import { criticalNames } from '../critical'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'B64_WITHOUT_CRIT',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'An unencoded payload is not marked as critical',
  why: 'A verifier that does not know b64 computes the signature over another text. That is why b64 must stand in crit: such a verifier then refuses, and does not take the payload for something else.',
  fix: {
    issuer: 'Add “b64” to crit, or leave b64 out.',
    verifier: 'Refuse b64 that is not listed in crit.',
  },
  cites: ['RFC 7797 §6'],
  // With true nothing is computed otherwise, and verifiers take the token.
  applies: ({ token, header }) => isCompact(token) && member(header, 'b64') !== undefined,
  *look({ header }) {
    const b64 = member(header, 'b64')
    const isTrue = b64?.type === 'literal' && b64.value === true
    if (b64 && !isTrue && !criticalNames(header).includes('b64')) yield { at: inHeader('b64'), facts: {} }
  },
  says: () => 'The header has b64, and crit does not list it; expected “b64” in crit.',
  examples: {
    flags: [{ header: { alg: 'HS256', b64: false } }, { header: { alg: 'HS256', b64: false, crit: ['exp'], exp: 1 } }],
    passes: [{}, { header: { alg: 'HS256', b64: false, crit: ['b64'] } }, { header: { alg: 'HS256', b64: true } }],
  },
})
