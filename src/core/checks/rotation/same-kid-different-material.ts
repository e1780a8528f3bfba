import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b } = sample

export default defineCheck({
  code: 'SAME_KID_DIFFERENT_MATERIAL',
  subject: 'rotation',
  severity: 'error',
  refuses: false,
  title: 'One kid names two different keys',
  why: 'Verifiers keep keys by kid. One that holds the earlier key under this kid refuses every token of the later one, and does not fetch again, because it knows the kid.',
  fix: {
    issuer: 'Give the new key a kid of its own, such as its thumbprint.',
    verifier: 'Until then, empty the cache of keys once the new key signs.',
  },
  cites: ['RFC 7517 §4.5', 'OpenID Connect Core 1.0 §10.1.1'],
  *look({ match }) {
    for (const { kid, before, after } of match?.reusedKids ?? [])
      yield { at: inSide('after', after, 'kid'), facts: { kid, before: before.kty, after: after.kty } }
  },
  says: ({ kid, before, after }) =>
    `The kid ${quote(kid)} names ${before === after ? 'one key' : `a key of type ${quote(before)}`} in the earlier set and another${before === after ? '' : `, of type ${quote(after)},`} in the later; expected a new kid for a new key.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: setOf({ ...b, kid: 'a' }) } },
      { rotation: { before: setOf(a, b), after: setOf({ ...a, kid: 'b' }, { ...b, kid: 'a' }) } },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(b) } },
      // The same number, padded: compared as text it would be another key.
      { rotation: { before: setOf(a), after: setOf({ ...a, x: `${a.x}=` }) } },
    ],
  },
})
