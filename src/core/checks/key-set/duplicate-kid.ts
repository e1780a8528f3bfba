import { count, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inKeys } from '../places'
import { es256, otherEcJwk, rs256 } from '../rfc-examples'
import { sameKids } from '../same-kid'

export default defineCheck({
  code: 'DUPLICATE_KID',
  subject: 'key-set',
  severity: 'error',
  refuses: false,
  title: 'Two keys that nothing else tells apart have one kid',
  why: 'A kid must lead to one key. Where two different keys of one type have it, some tokens fail on some verifiers, depending on which key those take.',
  fix: {
    issuer: 'Give each key its own kid; its thumbprint is a good one.',
  },
  cites: ['RFC 7517 §4.5'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const { kid, keys, collides } of keySet ? sameKids(keySet) : [])
      if (collides && keys[1]) yield { at: inKeys(keys[1], 'kid'), facts: { kid, keys: keys.length } }
  },
  says: ({ kid, keys }) =>
    `The kid ${quote(kid)} is that of ${count(keys, 'key')}, and neither type, alg nor use tells all of them apart; expected a kid of its own for each.`,
  examples: {
    flags: [
      {
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...otherEcJwk, kid: '1' },
          ],
        },
      },
    ],
    passes: [
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
            { ...es256.jwk, kid: '1' },
            { ...otherEcJwk, kid: '2' },
          ],
        },
      },
    ],
  },
})
