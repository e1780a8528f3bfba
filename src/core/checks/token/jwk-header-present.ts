import { member } from '../../foundation/json-access'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { typOfProof } from '../proof-of-possession'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWK_HEADER_PRESENT',
  subject: 'token',
  severity: 'warning',
  refuses: false,
  title: 'The token brings its own key',
  why: 'Whoever forges a token can put a key of their own into it. A verifier that takes the key from the header accepts every forgery. Latchkey never verifies with it.',
  fix: {
    issuer: 'Leave jwk out, and name the key by its kid.',
    verifier: 'Ignore jwk, unless it is exactly one of the keys that you trust.',
  },
  cites: ['RFC 7515 §4.1.3', 'CVE-2018-0114'],
  // In a DPoP proof and a wallet's key proof it belongs: JWK_HEADER_PROOF.
  applies: ({ header }) => header !== null && typOfProof(header) === null,
  *look({ header }) {
    if (member(header, 'jwk')) yield { at: inHeader('jwk'), facts: {} }
  },
  says: () => 'The header has jwk, a key that came with the token; expected a kid that names one of the issuer’s keys.',
  examples: {
    flags: [{ header: { alg: 'ES256', jwk: es256.jwk } }, { header: { alg: 'ES256', typ: 'JWT', jwk: 1 } }],
    passes: [{}, { header: { alg: 'ES256', typ: 'dpop+jwt', jwk: es256.jwk } }],
  },
})
