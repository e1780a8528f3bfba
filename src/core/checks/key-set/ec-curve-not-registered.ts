import { capitalise } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256 } from '../rfc-examples'
import { sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'EC_CURVE_NOT_REGISTERED',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The curve of the key is not registered',
  why: 'Brainpool curves are in use under the names “BP-256”, “BP-384” and “BP-512”, which no registry has. Only software made for them verifies; every other verifier skips such keys.',
  fix: {
    verifier: 'Verify with software that knows brainpool curves; Latchkey does not.',
  },
  cites: ['RFC 7517 §5', 'RFC 7518 §7.6'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightUnreadable(keySet, 'EC_CURVE_NOT_REGISTERED'),
  says: ({ key, reason }) => `${capitalise(key)} cannot be read: ${reason}`,
  examples: {
    flags: [{ keys: { keys: [{ ...es256.jwk, kid: '1', crv: 'BP-256' }] } }],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ ...es256.jwk, crv: 'secp256r1' }] } }],
  },
})
