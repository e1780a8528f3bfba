import { brokenReason, weakReason } from '../../algorithms/standing'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { isSigned } from '../forms'
import { inHeader } from '../places'
import { signingName } from '../signing-name'

// A part of the catalogue's ALG_UNKNOWN that no agreement can make legal: the name is registered, for something else.
export default defineCheck({
  code: 'ALG_FOR_ENCRYPTION',
  subject: 'token',
  severity: 'error',
  refuses: true,
  title: 'The algorithm is one for encryption',
  why: 'The token has the form of a signed one, and its alg names a way to encrypt. No verifier can check that; either the header is of another token, or two segments of an encrypted token are lost.',
  fix: {
    caller: 'Copy the whole token: an encrypted one has five segments.',
    issuer: 'Sign with an algorithm such as RS256 or ES256.',
  },
  cites: ['RFC 7518 §3.1', 'RFC 7518 §4.1'],
  applies: ({ token, alg }) => isSigned(token) && alg !== null,
  *look({ alg }) {
    if (alg === null || signingName(alg).kind !== 'encryption') return
    // Of these two others say that they do not sign.
    if (brokenReason(alg) === null && weakReason(alg) === null) yield { at: inHeader('alg'), facts: { alg } }
  },
  says: ({ alg }) => `The alg is ${quote(alg)}, which encrypts; expected an algorithm that signs.`,
  examples: {
    flags: [{ header: { alg: 'RSA-OAEP-256' } }, { header: { alg: 'dir' } }, { header: { alg: 'ECDH-ES+A256KW' } }],
    passes: [{}, { header: { alg: 'RSA1_5' } }],
  },
})
