import { brokenReason } from '../../algorithms/standing'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isSigned } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'BROKEN_ALGORITHM',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The algorithm is broken',
  why: 'Some names of algorithms stand for signatures that can be forged, or for no signature at all. No verifier should accept them, whatever the key.',
  fix: {
    issuer: 'Sign with an algorithm such as ES256, EdDSA or RS256.',
    verifier: 'Leave the algorithm out of the list that you accept.',
  },
  cites: ['RFC 8725 §3.2', 'RFC 7518 §3.1'],
  applies: ({ token, alg }) => isSigned(token) && alg !== null,
  *look({ alg }) {
    const reason = alg === null ? null : brokenReason(alg)
    if (alg !== null && reason !== null) yield { at: inHeader('alg'), facts: { alg, reason } }
  },
  says: ({ alg, reason }) => `The alg ${quote(alg)} must not be accepted: ${reason}.`,
  examples: {
    flags: [{ header: { alg: 'RS1' } }, { header: { alg: 'HS1' } }, { header: { alg: 'RSA1_5' } }],
    passes: [{}, { header: { alg: 'RS256' } }, { header: { alg: 'HS256' } }],
  },
})
