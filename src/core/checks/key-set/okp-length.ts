import { capitalise } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'OKP_LENGTH',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The public key does not have the length of its curve',
  why: 'A public key on Ed25519 or X25519 has 32 bytes, on X448 56 and on Ed448 57. Of any other length it is cut short, encoded twice, or on another curve.',
  fix: {
    issuer: 'Publish x as the base64url of the public key itself, without an ASN.1 header.',
  },
  cites: ['RFC 8037 §2', 'RFC 8032 §5.1.5', 'RFC 8032 §5.2.5', 'RFC 7748 §5'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightUnreadable(keySet, 'OKP_LENGTH'),
  says: ({ key, reason }) => `${capitalise(key)} cannot be read: ${reason}`,
  examples: {
    flags: [
      { keys: { keys: [{ kty: 'OKP', crv: 'Ed25519', kid: '1', x: 'AAECAw' }] } },
      { keys: { keys: [{ kty: 'OKP', crv: 'Ed448', kid: '1', x: es256.jwk.x }] } },
    ],
    passes: [{ keys: { keys: [{ kty: 'OKP', crv: 'X25519', x: es256.jwk.x }] } }, { keys: { keys: [es256.jwk] } }],
  },
})
