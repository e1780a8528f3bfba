import { capitalise } from '../../foundation/wording'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'
import { rocaJwk, sharedFactorJwks } from '../weak-keys'

const [one, two] = sharedFactorJwks

export default defineCheck({
  code: 'RSA_SHARED_FACTOR',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'Two RSA keys have a prime in common',
  why: 'The greatest common divisor of two moduli is worked out in no time. Where it is a prime, both keys are taken apart with it, and anyone can sign with either. It happens where keys are made with too little randomness, as on a machine just started. Latchkey compares the keys of one set with one another, the first 512 of them at 2048 bits, fewer where they are longer.',
  fix: {
    issuer: 'Replace both keys, and every other key that came from the same machine; make the new ones elsewhere.',
    verifier: 'Trust neither key.',
  },
  cites: ['RFC 8017 §3.1', 'https://arxiv.org/abs/2405.03166'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('RSA_SHARED_FACTOR', defects)) {
      const other = keyName({ ...key, kid: facts.other_kid, pointer: facts.other_pointer })
      yield { at: inKeys(key, 'n'), facts: { key: keyName(key), other } }
    }
  },
  says: ({ key, other }) =>
    `${capitalise(key)} and ${other} have a prime in common, so that the private halves of both can be worked out; expected primes of their own.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...one, kid: '1' },
            { ...rs256.jwk, kid: '2' },
            { ...two, kid: '3' },
          ],
        },
      },
    ],
    passes: [
      {
        keys: {
          keys: [
            { ...one, kid: '1' },
            { ...one, kid: '2' },
            { ...rs256.jwk, kid: '3' },
            { ...rocaJwk, kid: '4' },
          ],
        },
      },
    ],
  },
})
