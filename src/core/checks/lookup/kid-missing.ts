import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256, otherEcJwk, RFC_NOW, rs256 } from '../rfc-examples'
import { withoutKid } from '../without-kid'

const twoKeys = {
  keys: [
    { ...es256.jwk, kid: '1' },
    { ...otherEcJwk, kid: '2' },
  ],
}

export default defineCheck({
  code: 'KID_MISSING',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The header has no kid, and several keys fit',
  why: 'Where a key set has several keys that fit, the kid says which one to take. Without it some verifiers try them all, some take the first, and some refuse.',
  fix: {
    issuer: 'Put the kid of the signing key into the header.',
  },
  cites: ['RFC 7515 §4.1.4', 'OpenID Connect Core 1.0 §10.1'],
  applies: (subject) => withoutKid(subject) !== null,
  *look(subject) {
    const without = withoutKid(subject)
    if (without && !without.byCertificate && without.eligible > 1)
      yield { at: inHeader(), facts: { eligible: without.eligible } }
  },
  says: ({ eligible }) =>
    `The header has no kid, and ${count(eligible, 'key')} of the set fit; expected a kid that says which one to take.`,
  examples: {
    flags: [{ text: es256.text, keys: twoKeys, now: RFC_NOW }],
    passes: [
      { text: es256.text, keys: { keys: [es256.jwk, rs256.jwk] }, now: RFC_NOW },
      { header: { alg: 'ES256', kid: '1' }, keys: twoKeys },
      { header: { alg: 'ES256', jwk: es256.jwk }, keys: twoKeys },
      { header: { alg: 'HS256' }, keys: '6f6e65' },
    ],
  },
})
