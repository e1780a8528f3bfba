import { capitalise, count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { inKeys } from '../places'
import { hs256, RFC_NOW } from '../rfc-examples'

export default defineCheck({
  code: 'HMAC_KEY_TOO_SHORT',
  subject: 'lookup',
  severity: 'warning',
  refuses: false,
  title: 'The secret is too short',
  why: 'An HMAC secret must be as long as the output of its hash. Shorter ones, above all words that people think of, are found by trying, from a single token.',
  fix: {
    issuer: 'Use a random secret of 32 bytes for HS256, 48 for HS384 or 64 for HS512.',
  },
  cites: ['RFC 7518 §3.2', 'RFC 8725 §3.5'],
  applies: (subject) => selectedKey(subject)?.key.kty === 'oct' && subject.algorithm?.family === 'hmac',
  *look(subject) {
    const held = selectedKey(subject)
    const least = subject.algorithm?.leastBits
    const { bits } = held?.key ?? {}
    if (!held || bits == null || least === undefined || bits >= least) return
    yield { at: inKeys(held.key, 'k'), facts: { key: held.name, alg: subject.alg, bytes: bits / 8, least: least / 8 } }
  },
  says: ({ key, alg, bytes, least }) =>
    `${capitalise(key)} has ${count(bytes, 'byte')}; expected at least ${least} for ${alg}.`,
  examples: {
    flags: [{ header: { alg: 'HS256', kid: '1' }, keys: { keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: '1' }] } }],
    passes: [{ text: hs256.text, keys: hs256.jwk, now: RFC_NOW }],
  },
})
