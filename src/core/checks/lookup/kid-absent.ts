import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256, otherEcJwk, RFC_NOW, rs256 } from '../rfc-examples'
import { withoutKid } from '../without-kid'

export default defineCheck({
  code: 'KID_ABSENT',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The header has no kid',
  why: 'Without a kid a verifier tries the keys that fit. That works as long as there is one; with the next rotation there will be two.',
  fix: {
    issuer: 'Put the kid of the signing key into the header before you rotate.',
  },
  cites: ['RFC 7515 §4.1.4'],
  applies: (subject) =>
    withoutKid(subject) !== null && subject.keySet?.form === 'jwks' && subject.algorithm?.family !== 'hmac',
  *look(subject) {
    const without = withoutKid(subject)
    // A key that the x5t names is X5T_SELECTED_KEY's to tell.
    if (without && !without.byCertificate && without.eligible < 2)
      yield { at: inHeader(), facts: { eligible: without.eligible } }
  },
  says: ({ eligible }) =>
    `The header has no kid; ${eligible === 0 ? 'no key' : count(eligible, 'key')} of the set fits it.`,
  examples: {
    flags: [{ text: es256.text, keys: { keys: [es256.jwk, rs256.jwk] }, now: RFC_NOW }],
    passes: [
      {
        header: { alg: 'ES256', x5t: 'eBZ_cn3sXYAd0ch4THBKHIgOwOE' },
        keys: { keys: [{ ...es256.jwk, x5t: 'eBZ_cn3sXYAd0ch4THBKHIgOwOE' }, otherEcJwk] },
      },
      { text: es256.text, keys: { keys: [es256.jwk, otherEcJwk] }, now: RFC_NOW },
      { text: es256.text, keys: es256.jwk, now: RFC_NOW },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
    ],
  },
})
