import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { modulusText } from '../modulus-text'
import { rs256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'RSA_KEY_VERY_LARGE',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'An RSA key has more than 4096 bits',
  why: 'Verifying takes longer with every bit, and some libraries and hardware stop at 4096 bits.',
  fix: {
    issuer: 'Choose 3072 bits, or ES256 or EdDSA, when the key is next rotated.',
  },
  cites: ['RFC 7518 §3.3', 'RFC 8017 §3.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const large = sightKeysByWord(
      keySet,
      (key) => {
        const bits = key.kty === 'RSA' ? (key.bits ?? 0) : 0
        return bits > 4096 && bits <= 8192 && modulusText(key) === null ? String(bits) : null
      },
      () => 'n',
    )
    for (const { at, facts } of large) {
      const { word, ...some } = facts
      yield { at, facts: { ...some, bits: Number(word) } }
    }
  },
  says: ({ bits, ...some }) =>
    `The RSA modulus in ${keysPhrase(some)} has ${count(bits, 'bit')}; 2,048 to 4,096 are usual.`,
  examples: {
    flags: [{ keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${'q'.repeat(699)}r` }] } }],
    passes: [
      { keys: { keys: [rs256.jwk] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${'q'.repeat(1399)}r` }] } },
    ],
  },
})
