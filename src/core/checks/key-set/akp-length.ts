import { capitalise } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'AKP_LENGTH',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The public key does not have the length of its algorithm',
  why: 'A public key of ML-DSA-44 has 1,312 bytes, of ML-DSA-65 1,952 and of ML-DSA-87 2,592. Of any other length it is cut short, or of another algorithm.',
  fix: {
    issuer: 'Publish pub as the base64url of the public key itself, and the alg that it belongs to.',
  },
  cites: ['FIPS 204', 'RFC 9964 §4'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightUnreadable(keySet, 'AKP_LENGTH'),
  says: ({ key, reason }) => `${capitalise(key)} cannot be read: ${reason}`,
  examples: {
    flags: [{ keys: { keys: [{ kty: 'AKP', alg: 'ML-DSA-44', kid: '1', pub: 'AAECAw' }] } }],
    passes: [{ keys: { keys: [es256.jwk] } }],
  },
})
