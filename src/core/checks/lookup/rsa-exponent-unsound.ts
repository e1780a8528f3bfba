import { hasUnsoundExponent } from '../../keys/match-key'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { keysThat } from '../keys-that'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightThese } from '../some-keys'

export default defineCheck({
  code: 'RSA_EXPONENT_UNSOUND',
  subject: 'lookup',
  severity: 'error',
  refuses: false,
  title: 'The exponent of another RSA key of the set is 1 or even',
  why: 'This token does not ask for the key, but one that does can be made by anybody: with an exponent of 1 the message is its own signature. An even one belongs to no RSA key.',
  fix: {
    issuer: 'Remove the key from the set at once.',
    verifier: 'Refuse RSA keys whose exponent is 1 or even.',
  },
  cites: ['RFC 8017 §3.1', 'RFC 7518 §6.3.1'],
  applies: ({ keySet }) => keySet !== null,
  *look(subject) {
    // Of the selected key RSA_EXPONENT_INVALID speaks.
    const selected = selectedKey(subject)?.key
    const { keySet } = subject
    if (!keySet) return
    const unsound = keysThat(keySet, hasUnsoundExponent).filter((key) => key !== selected)
    yield* sightThese(unsound, keySet, 'e')
  },
  says: (some) => `The exponent in ${keysPhrase(some)} is 1 or even; expected an odd number of 3 or more.`,
  examples: {
    flags: [
      {
        header: { alg: 'ES256', kid: '1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, e: 'AQ', kid: '2' },
          ],
        },
      },
    ],
    passes: [
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, e: 'AQ', kid: '1' }] } },
      { header: { alg: 'RS256', kid: '1' }, keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
    ],
  },
})
