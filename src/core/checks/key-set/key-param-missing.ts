import { capitalise, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256, rs256 } from '../rfc-examples'
import { missingMember, sightUnreadable } from '../unreadable-keys'

export default defineCheck({
  code: 'KEY_PARAM_MISSING',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'A key lacks a member that its type requires',
  why: 'Without all numbers of its type an entry is no key. A token that names it cannot be verified, even where a certificate in x5c would have them.',
  fix: {
    issuer: 'Publish the key with all members that its kty requires, each as a string.',
  },
  cites: ['RFC 7518 §6.2.1', 'RFC 7518 §6.3.1', 'RFC 7518 §6.4.1', 'RFC 8037 §2'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightUnreadable(keySet, 'KEY_PARAM_MISSING', missingMember),
  says: ({ key, reason, instead }) =>
    `${capitalise(key)} cannot be read: ${reason}${instead === null ? '' : ` It has ${quote(instead)} instead.`}`,
  examples: {
    flags: [
      { keys: { keys: [{ kty: 'RSA', kid: '1', e: 'AQAB' }] } },
      { keys: { keys: [{ kty: 'RSA', kid: '1', modulus: rs256.jwk.n, e: 'AQAB' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', y: 7 }] } },
      { keys: { keys: [{ kty: 'oct', kid: '1' }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk, rs256.jwk] } }, { keys: { keys: [{ kid: '1' }] } }],
  },
})
