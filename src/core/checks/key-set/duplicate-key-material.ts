import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256, otherEcJwk, rs256 } from '../rfc-examples'
import { differInKid, sameKeyFacts, sameKeySentence, sameMaterial } from '../same-material'

export default defineCheck({
  code: 'DUPLICATE_KEY_MATERIAL',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'One key is published as several, by intention',
  why: 'Ory Hydra lists the public half of each key under “public:” and under “private:”, and SPIFFE lists one key for each of its uses. Counting keys or looking for a rotation, take them as one.',
  fix: {
    verifier: 'Take entries with the same numbers for one key, whatever their kids.',
  },
  cites: ['RFC 7517 §4.5', 'RFC 7517 §4.2'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    for (const same of sameMaterial(keySet))
      if (same.isMeant && same.algs.length === 0 && differInKid(same) && same.keys[1])
        yield { at: inKeys(same.keys[1]), facts: sameKeyFacts(same) }
  },
  says: (facts) => `${sameKeySentence(facts)}; it counts once.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: 'public:1' },
            { ...rs256.jwk, kid: 'private:1' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1', use: 'sig' },
            { ...rs256.jwk, kid: '2', use: 'enc' },
          ],
        },
      },
    ],
    passes: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...otherEcJwk, kid: '2' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '2' },
          ],
        },
      },
    ],
  },
})
