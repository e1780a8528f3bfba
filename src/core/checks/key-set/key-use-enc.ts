import { defineCheck } from '../define-check'
import { es256, rs256 } from '../rfc-examples'
import { keysPhrase, sightKeys } from '../some-keys'

export default defineCheck({
  code: 'KEY_USE_ENC',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key is for encryption',
  why: 'Issuers publish keys for encryption beside those that sign. A verifier must not check signatures with them.',
  fix: {
    verifier: 'Pass over keys with use “enc” when you look for the key of a signature.',
  },
  cites: ['RFC 7517 §4.2'],
  applies: ({ keySet }) => keySet !== null,
  look: ({ keySet }) => sightKeys(keySet, ({ use, material }) => use === 'enc' && material !== null, 'use'),
  says: (some) => `The use in ${keysPhrase(some)} is “enc”; no signature is verified with such a key.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1', use: 'sig' },
            { ...rs256.jwk, kid: '2', use: 'enc' },
          ],
        },
      },
    ],
    passes: [{ keys: { keys: [{ ...es256.jwk, kid: '1', use: 'sig' }] } }, { keys: { keys: [es256.jwk] } }],
  },
})
