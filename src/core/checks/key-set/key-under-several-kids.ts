import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256, otherEcJwk, rs256 } from '../rfc-examples'
import { differInKid, sameKeyFacts, sameKeySentence, sameMaterial } from '../same-material'

export default defineCheck({
  code: 'KEY_UNDER_SEVERAL_KIDS',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'One key has several kids',
  why: 'Two kids look like two keys. A rotation from one to the other changes nothing, and when the key leaks both are lost.',
  fix: {
    issuer:
      'Make a new key for each kid. If the kid alone was to change, remove the old entry when its tokens have expired.',
  },
  cites: ['RFC 7517 §4.5'],
  applies: ({ keySet }) => keySet !== null && keySet.form !== 'secret',
  *look({ keySet }) {
    for (const same of sameMaterial(keySet))
      if (!same.isMeant && same.algs.length === 0 && differInKid(same) && same.keys[1])
        yield { at: inKeys(same.keys[1], 'kid'), facts: sameKeyFacts(same) }
  },
  says: (facts) => `${sameKeySentence(facts)}; expected one kid for each key.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '2' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1' },
            { ...rs256.jwk, n: `AAAA${rs256.jwk.n}`, kid: '2' },
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
            { ...rs256.jwk, kid: 'public:1' },
            { ...rs256.jwk, kid: 'private:1' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '1' },
          ],
        },
      },
    ],
  },
})
