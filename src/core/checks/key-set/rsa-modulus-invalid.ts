import { capitalise } from '../../foundation/wording'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { modulusText } from '../modulus-text'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'
import { smallFactorJwk, squareJwk } from '../weak-keys'

export default defineCheck({
  code: 'RSA_MODULUS_INVALID',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The RSA modulus is not a product of two large primes',
  why: 'A modulus with a small factor, or the square of a number, is taken apart at once, and whoever has its primes can sign. Mostly a digit was lost or changed; engines import such a key all the same.',
  fix: {
    issuer: 'Export n from the key again; if it is right, the key was made wrongly and has to be replaced.',
  },
  cites: ['RFC 8017 §3.1'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    // A text in place of a number is RSA_MODULUS_IS_TEXT.
    for (const { key, facts } of defectsNamed('RSA_MODULUS_INVALID', defects))
      if (modulusText(key) === null) yield { at: inKeys(key, 'n'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, factor }) =>
    `${capitalise(key)} has a modulus that is ${factor === null ? 'the square of a number' : `divisible by ${factor}`}; expected a product of two large primes.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...rs256.jwk, kid: '1', n: rs256.jwk.n.replace(/.$/, 'g') }] } },
      { keys: { keys: [{ ...smallFactorJwk, kid: '1' }] } },
      { keys: { keys: [{ ...squareJwk, kid: '1' }] } },
    ],
    passes: [{ keys: { keys: [rs256.jwk] } }],
  },
})
