import { capitalise, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { inKeys } from '../places'
import { es256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'KID_MATCHES_ENC_KEY',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The key of this kid is not for signatures',
  why: 'The use of a key says whether it encrypts or signs. A verifier must not take a key that is published for encryption, even where the mathematics would work.',
  fix: {
    issuer: 'Stamp the kid of the signing key, or publish that key with use “sig” or without use.',
  },
  cites: ['RFC 7517 §4.2'],
  applies: (subject) => selectedKey(subject) !== null,
  *look(subject) {
    const held = selectedKey(subject)
    // Not “enc” alone: values that are case variants or unknown, such as “Sig”, rule the key out in the same way.
    if (held?.candidate.clauses.use === 'conflicts')
      yield { at: inKeys(held.key, 'use'), facts: { key: held.name, use: held.key.use ?? '' } }
  },
  says: ({ key, use }) => `${capitalise(key)} is not for signatures: its use is ${quote(use)}; expected “sig” or none.`,
  examples: {
    flags: [
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1', use: 'enc' }] } },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1', use: 'Sig' }] } },
    ],
    passes: [
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1', use: 'sig' }] } },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1', use: 'jwt-svid' }] } },
      {
        header: { alg: 'ES256', kid: '1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, use: 'enc' },
          ],
        },
      },
    ],
  },
})
