import { capitalise } from '../../foundation/wording'
import { defectsNamed } from '../defects-named'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { inKeys } from '../places'
import { rs256 } from '../rfc-examples'
import { rocaJwk } from '../weak-keys'

export default defineCheck({
  code: 'ROCA_KEY',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'The RSA key was made by a chip with the ROCA fault',
  why: 'Smart cards, TPMs and security keys of Infineon made primes of a form that gives them away: the private half of such a key can be worked out from its modulus. The form is seen in the modulus; other keys have it by chance once in more than 100 million.',
  fix: {
    issuer: 'Replace the key, and make the new one in software or on a chip with repaired firmware.',
    verifier: 'Do not trust the key.',
  },
  cites: ['CVE-2017-15361'],
  applies: ({ defects }) => defects !== null,
  *look({ defects }) {
    for (const { key, facts } of defectsNamed('ROCA_KEY', defects))
      yield { at: inKeys(key, 'n'), facts: { key: keyName(key), ...facts } }
  },
  says: ({ key, bits }) =>
    `${capitalise(key)}, of ${bits} bits, has the fingerprint of ROCA, so that its private half can be worked out; expected primes made at random.`,
  examples: {
    flags: [{ keys: { keys: [{ ...rocaJwk, kid: '1' }] } }],
    passes: [{ keys: { keys: [rs256.jwk] } }],
  },
})
