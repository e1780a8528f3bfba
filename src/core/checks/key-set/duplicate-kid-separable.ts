import { count, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256, otherEcJwk, rs256 } from '../rfc-examples'
import { sameKids } from '../same-kid'

export default defineCheck({
  code: 'DUPLICATE_KID_SEPARABLE',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'Keys that can be told apart have one kid',
  why: 'Where keys of one kid differ in type, algorithm or use, or are one key written twice, a careful verifier finds the right one. One that looks at the kid alone takes the first.',
  fix: {
    issuer: 'Give each key its own kid, and write each key once.',
  },
  cites: ['RFC 7517 §4.5'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const { kid, keys, collides } of keySet ? sameKids(keySet) : [])
      if (!collides && keys[1]) yield { at: inKeys(keys[1], 'kid'), facts: { kid, keys: keys.length } }
  },
  says: ({ kid, keys }) =>
    `The kid ${quote(kid)} is that of ${count(keys, 'key')}; expected a kid of its own for each.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '1' },
          ],
        },
      },
      {
        keys: {
          keys: [
            { ...rs256.jwk, kid: '1', use: 'sig' },
            { ...rs256.jwk, kid: '1', use: 'enc' },
          ],
        },
      },
    ],
    passes: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...otherEcJwk, kid: '1' },
          ],
        },
      },
      { keys: { keys: [es256.jwk, rs256.jwk] } },
    ],
  },
})
