import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWKS_IS_SINGLE_JWK',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The document is one JWK, not a key set',
  why: 'A verifier that is given a jwks_uri looks for the member keys, an array of JWKs. A JWK alone is good for a verifier that takes one key.',
  fix: {
    issuer: 'At a jwks_uri serve an object with the member keys, and the JWK in it.',
  },
  cites: ['RFC 7517 §5', 'RFC 7517 §5.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    if (keySet?.form === 'jwk') yield { at: { part: 'keys', pointer: '' }, facts: {} }
  },
  says: () =>
    'The document is one JWK; at a jwks_uri expected an object with the member keys. Latchkey took it as the only key.',
  examples: {
    flags: [{ keys: es256.jwk }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: 'a secret' }],
  },
})
