import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { isCompact } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'ALG_MISSING',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The header has no alg',
  why: 'The header must name its algorithm. Without it a verifier cannot know how the signature was made, and must not guess.',
  fix: {
    issuer: 'Put alg into the protected header, with the name of the algorithm that signs.',
  },
  cites: ['RFC 7515 §4.1.1', 'RFC 7516 §4.1.1'],
  // In a JSON serialization alg may stand in the unprotected header, which is not read.
  applies: ({ token, header }) => header !== null && isCompact(token),
  *look({ header }) {
    if (!member(header, 'alg')) yield { at: inHeader(), facts: {} }
  },
  says: () => 'The header has no alg; expected the name of a signature algorithm.',
  examples: {
    flags: [{ header: { typ: 'JWT' } }, { header: { Alg: 'ES256' } }],
    passes: [{}, { header: { alg: '' } }],
  },
})
