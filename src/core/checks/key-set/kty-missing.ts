import { capitalise, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { misspelt } from '../misspelt'
import { es256, rs256 } from '../rfc-examples'
import { sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'KTY_MISSING',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'A key does not say what type it is',
  why: 'Every JWK must say by its kty what its other members mean. Strict libraries refuse the whole set for one entry without it.',
  fix: {
    issuer: 'Write kty as “RSA”, “EC”, “OKP”, “AKP” or “oct”, or remove the entry.',
  },
  cites: ['RFC 7517 §4.1'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightUnreadable(keySet, 'KTY_MISSING', (jwk) => misspelt(jwk, 'kty')),
  says: ({ key, reason, instead }) =>
    `${capitalise(key)} cannot be read: ${reason}${instead === null ? '' : ` It has ${quote(instead)} instead.`}`,
  examples: {
    flags: [
      { keys: { keys: [{ crv: 'P-256', x: es256.jwk.x, y: es256.jwk.y, kid: '1' }] } },
      { keys: { keys: [{ n: rs256.jwk.n, e: 'AQAB', Kty: 'RSA' }] } },
      { keys: { keys: [{ ...es256.jwk, kty: 1 }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk] } }, { keys: { keys: [{ kty: 'XYZ' }] } }],
  },
})
