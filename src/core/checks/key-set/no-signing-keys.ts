import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { canVerify } from '../key-purpose'
import { es256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'NO_SIGNING_KEYS',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'No key of the set can verify a signature',
  why: 'Every key is for encryption or for something else, or cannot be read. No token verifies with such a set.',
  fix: {
    issuer: 'Publish the public half of each key that signs, with use “sig” or without use.',
    verifier: 'Find out whether this is the set for another purpose, such as encryption.',
  },
  cites: ['RFC 7517 §4.2', 'RFC 7517 §4.3', 'RFC 7517 §5'],
  // Of one key alone its own finding says why.
  applies: ({ keySet }) => keySet?.form === 'jwks' && keySet.keys.length > 0,
  *look({ keySet }) {
    if (!keySet || keySet.keys.some(canVerify)) return
    const unreadable = keySet.keys.filter(({ material }) => material === null).length
    yield { at: { part: 'keys', pointer: '' }, facts: { keys: keySet.keys.length, unreadable } }
  },
  says: ({ keys, unreadable }) => {
    const others = keys - unreadable
    const why = [
      ...(unreadable > 0 ? [`${count(unreadable, 'key')} unreadable`] : []),
      ...(others > 0 ? [`${count(others, 'key')} for other purposes`] : []),
    ]
    return `No key of the set can verify a signature (${why.join(', ')}); expected at least one that can.`
  },
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', use: 'enc' }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', alg: 'RSA-OAEP' }, { kty: 'EC' }] } },
    ],
    passes: [{ keys: { keys: [es256.jwk, { ...rs256.jwk, use: 'enc' }] } }, { keys: { keys: [] } }],
  },
})
