import { count, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { inHeader } from '../places'
import { es256, otherEcJwk, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'KID_AMBIGUOUS',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'Several keys that fit have this kid',
  why: 'A kid must lead to one key. Where several fit, one library takes the first, another tries them all, a third refuses.',
  fix: {
    issuer: 'Give each key of the set its own kid.',
  },
  cites: ['RFC 7517 §4.5', 'RFC 7515 §4.1.4'],
  applies: ({ kid, keySet, algorithm }) => kid !== null && keySet !== null && algorithm !== null,
  *look({ kid, lookup }) {
    if (kid === null || lookup.outcome !== 'KID_AMBIGUOUS') return
    const named = lookup.candidates.filter((one) => one.clauses.kid === 'fits')
    const verifying = named.filter((one) => one.verifies === true)
    yield {
      at: inHeader('kid'),
      facts: { kid, keys: named.length, verifying: verifying.map(({ pointer }) => pointer).slice(0, 5) },
    }
  },
  says: ({ kid, keys, verifying }) => {
    const where = verifying.length > 0 ? `the one at ${quote(verifying[0] ?? '')}` : 'none of them'
    return `The kid ${quote(kid)} is that of ${count(keys, 'key')} of the set; expected one. The signature verifies under ${where}.`
  },
  examples: {
    flags: [
      {
        header: { alg: 'ES256', kid: '1' },
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
        header: { alg: 'ES256', kid: '1' },
        keys: {
          keys: [
            { ...es256.jwk, kid: '1' },
            { ...rs256.jwk, kid: '1' },
          ],
        },
      },
    ],
  },
})
