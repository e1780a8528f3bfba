import { readBase64url } from '../../foundation/base64url'
import type { Key } from '../../keys/key'
import { hasUnsoundExponent } from '../../keys/match-key'
import { defineCheck } from '../define-check'
import { rs256 } from '../rfc-examples'
import { keysPhrase, sightKeysByWord } from '../some-keys'

export default defineCheck({
  code: 'RSA_EXPONENT_UNUSUAL',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The exponent of an RSA key is not the usual one',
  why: 'Nearly every RSA key has the exponent 65537. A smaller one forgives no fault in how padding is checked, and several platforms refuse one of more than 32 bits.',
  fix: {
    issuer: 'Make a key with the exponent 65537, “AQAB”, and rotate to it.',
  },
  cites: ['RFC 8017 §3.1', 'FIPS 186-5 Appendix A.1.1'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const { at, facts } of sightKeysByWord(keySet, unusualExponent, () => 'e')) {
      const { word: e, ...some } = facts
      yield { at, facts: { ...some, e } }
    }
  },
  says: ({ e, ...some }) => `The exponent in ${keysPhrase(some)} is ${e}; expected 65537.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', e: 'Aw' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', e: 'AQAAAAAB' }] } },
    ],
    passes: [{ keys: { keys: [rs256.jwk] } }, { keys: { keys: [{ ...rs256.jwk, e: 'AQ' }] } }],
  },
})

/** The exponent as a number, or its length where it is long; null where it is usual, and where it is none at all. */
function unusualExponent(key: Key): string | null {
  const e = key.material?.e
  if (e === undefined || e === 'AQAB' || hasUnsoundExponent(key)) return null
  const { bytes } = readBase64url(e)
  if (bytes.length > 6) return `a number of ${bytes.length.toLocaleString('en')} bytes`
  const value = bytes.reduce((number, byte) => number * 256 + byte, 0)
  return value < 65_537 || value > 2 ** 32 ? String(value) : null
}
