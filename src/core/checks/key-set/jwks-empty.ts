import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'JWKS_EMPTY',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The key set is empty',
  why: 'With an empty key set no token verifies. It is what an issuer serves that has lost its keys, or whose keys are all filtered away.',
  fix: {
    issuer: 'Publish the public half of each key that signs.',
  },
  retry: 'Yes, once the issuer publishes its keys and the verifier has fetched them.',
  cites: ['RFC 7517 §5.1'],
  applies: ({ keySet }) => keySet?.form === 'jwks',
  *look({ keySet }) {
    if (keySet?.keys.length === 0) yield { at: { part: 'keys', pointer: '/keys' }, facts: {} }
  },
  says: () => 'The key set has no keys; expected at least one.',
  examples: {
    flags: [{ keys: { keys: [] } }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: es256.jwk }],
  },
})
