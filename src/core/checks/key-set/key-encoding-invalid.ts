import { defineCheck } from '../define-check'
import { encodingSentence, sightEncoding } from '../key-encoding'
import { isForSigning } from '../key-purpose'
import { es256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_ENCODING_INVALID',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'A number of a key is not written in base64url',
  why: 'Keys are written in base64url: “-” and “_” instead of “+” and “/”, no “=” at the end, nothing else. Lenient libraries read other spellings, strict ones refuse the key, and its thumbprint comes out different.',
  fix: {
    issuer: 'Write the members of the key as base64url without padding.',
  },
  cites: ['RFC 7515 §2', 'RFC 7518 §2', 'RFC 7518 §6.3.1'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightEncoding(keySet, isForSigning, true),
  says: (facts) => `${encodingSentence(facts)}. Latchkey reads the number all the same; strict libraries refuse it.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${rs256.jwk.n}==` }, es256.jwk] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: rs256.jwk.n.replaceAll('-', '+').replaceAll('_', '/') }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: `${rs256.jwk.n},,` }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', y: es256.jwk.y.replace(/.$/, '1') }] } },
    ],
    passes: [
      { keys: { keys: [rs256.jwk, es256.jwk] } },
      { keys: { keys: [{ ...rs256.jwk, n: `${rs256.jwk.n}==`, use: 'enc' }] } },
    ],
  },
})
