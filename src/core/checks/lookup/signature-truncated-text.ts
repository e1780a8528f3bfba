import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { signaturePlace } from '../places'
import { RFC_NOW, rs256 } from '../rfc-examples'

/**
 * Where the length of a signature is known, SIGNATURE_LENGTH_INVALID says it; what is left is RSA without its key, whose
 * length is that of a usual modulus. A token that ends in “…” is told by MALFORMED_TOKEN.
 */
export default defineCheck({
  code: 'SIGNATURE_TRUNCATED_TEXT',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The end of the signature is probably missing',
  why: 'An RSA signature is as long as the modulus of its key. One that is a few bytes short of a usual length has most often lost its end to a copy, a log or a column of a database.',
  fix: {
    caller: 'Copy the whole token, up to its last character.',
  },
  cites: ['RFC 8017 §8.1.1', 'RFC 8017 §8.2.1'],
  applies: (subject) => subject.algorithm?.kty === 'RSA' && !selectedKey(subject)?.key.bits,
  *look({ token }) {
    const bytes = token.signature?.bytes.length ?? 0
    const whole = usual.find((length) => bytes < length && bytes >= length - MOST_LOST)
    if (whole !== undefined) yield { at: signaturePlace, facts: { bytes, expected: whole } }
  },
  says: ({ bytes, expected }) =>
    `The signature has ${count(bytes, 'byte')}; expected ${expected}, as of an RSA key of ${count(expected * 8, 'bit')}, so ${count(expected - bytes, 'byte')} at its end may be lost.`,
  examples: {
    flags: [
      { header: { alg: 'RS256' }, signature: 'A'.repeat(508) },
      { header: { alg: 'PS512', kid: '2' }, signature: 'A'.repeat(680), keys: { keys: [{ ...rs256.jwk, kid: '1' }] } },
    ],
    passes: [
      { header: { alg: 'RS256' }, signature: 'A'.repeat(512) },
      { header: { alg: 'RS256' }, signature: 'A'.repeat(460) },
      { text: rs256.text, keys: rs256.jwk, now: RFC_NOW },
      { text: rs256.text.slice(0, -4) },
    ],
  },
})

/** Of RSA keys of 3072, 4096 and 8192 bits; below 2048 bits every signature is too short anyway. */
const usual = [384, 512, 1024]
const MOST_LOST = 8
