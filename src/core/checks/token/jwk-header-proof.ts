import { keyInHeader } from '../../keys/header-key'
import { thumbprint } from '../../keys/thumbprint'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { typOfProof } from '../proof-of-possession'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWK_HEADER_PROOF',
  subject: 'token',
  severity: 'note',
  refuses: false,
  title: 'The proof brings the key that it proves',
  why: 'A proof of possession is verified with the key in its own header: it shows that its sender has that key, and nothing else. What counts is that something trusted names the same key.',
  fix: {
    verifier: 'Verify the proof with its jwk, then compare the thumbprint with cnf.jkt of the access token.',
  },
  cites: ['RFC 9449 §4.2', 'RFC 9449 §6.1', 'RFC 7638 §3'],
  applies: ({ header }) => typOfProof(header) !== null,
  *look({ header }) {
    const key = keyInHeader(header)
    const print = key && thumbprint(key)
    const typ = typOfProof(header)
    if (print && typ) yield { at: inHeader('jwk'), facts: { typ, thumbprint: print } }
  },
  says: ({ typ, thumbprint: print }) =>
    typ === 'dpop+jwt'
      ? `The proof brings its own key, with the thumbprint “${print}”; the access token that goes with it must have this as cnf.jkt.`
      : `The proof brings its own key, with the thumbprint “${print}”; the credential is issued to that key.`,
  examples: {
    flags: [
      { header: { typ: 'dpop+jwt', alg: 'ES256', jwk: es256.jwk }, claims: { iat: 1767225600 } },
      { header: { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: es256.jwk }, claims: { iat: 1767225600 } },
    ],
    passes: [{}, { header: { alg: 'ES256', jwk: es256.jwk } }],
  },
})
