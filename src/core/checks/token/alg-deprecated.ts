import { defineCheck } from '../define-check'
import { isSigned } from '../forms'
import { inHeader } from '../places'

export default defineCheck({
  code: 'ALG_DEPRECATED',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The algorithm has a newer name',
  why: 'The name “EdDSA” leaves it to the key which curve is meant. Since October 2025 the names “Ed25519” and “Ed448” say it; “EdDSA” goes on to verify, but is deprecated.',
  fix: {
    issuer: 'Sign with “Ed25519” once all your verifiers know the name.',
    verifier: 'Accept “Ed25519” beside “EdDSA”.',
  },
  cites: ['RFC 9864 §2.2'],
  applies: ({ token, alg }) => isSigned(token) && alg !== null,
  *look({ algorithm, alg }) {
    if (alg !== null && algorithm?.family === 'eddsa' && algorithm.curves.length > 1)
      yield { at: inHeader('alg'), facts: { alg } }
  },
  says: ({ alg }) => `The alg is “${alg}”, which RFC 9864 deprecates; “Ed25519” and “Ed448” say the curve too.`,
  examples: {
    flags: [{ header: { alg: 'EdDSA' } }],
    passes: [{}, { header: { alg: 'Ed25519' } }, { header: { alg: 'ES256' } }],
  },
})
