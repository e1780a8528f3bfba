import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { modulusText } from '../modulus-text'
import { rs256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'RSA_KEY_TOO_LARGE',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'An RSA key has more than 8192 bits',
  why: 'Verifying with such a key costs many times what it costs with 2048 bits, so it can be used to keep a verifier busy. Many libraries refuse it.',
  fix: {
    issuer: 'Publish a key of 2048 to 4096 bits.',
  },
  cites: ['RFC 7518 §3.3', 'RFC 8017 §3.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    const large = sightKeysByWord(
      keySet,
      (key) => {
        const bits = key.kty === 'RSA' ? (key.bits ?? 0) : 0
        return bits > 8192 && modulusText(key) === null ? String(bits) : null
      },
      () => 'n',
    )
    for (const { at, facts } of large) {
      const { word, ...some } = facts
      yield { at, facts: { ...some, bits: Number(word) } }
    }
  },
  says: ({ bits, ...some }) =>
    `The RSA modulus in ${keysPhrase(some)} has ${count(bits, 'bit')}; expected no more than 8,192.`,
  examples: {
    flags: [{ keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${'q'.repeat(1399)}r` }] } }],
    passes: [
      { keys: { keys: [rs256.jwk] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${'q'.repeat(699)}r` }] } },
    ],
  },
})
