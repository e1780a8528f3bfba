import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b, c } = sample

export default defineCheck({
  code: 'JWKS_ORDER_CHANGED',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'The keys stand in another order',
  why: 'The order of keys in a set means nothing, and many issuers shuffle it. A client that takes the first key whatever the kid breaks all the same.',
  fix: { verifier: 'Choose the key by kid, never by its place in the set.' },
  cites: ['RFC 7517 §5.1'],
  *look({ match }) {
    if (!match?.isReordered) return
    const keys = match.pairs.filter(({ before, after }) => before && after).length
    yield { at: inSide('after'), facts: { keys } }
  },
  says: ({ keys }) =>
    `The ${count(keys, 'key')} that both sets have stand in another order; expected that no client takes the first one.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a, b), after: setOf(b, a) } },
      { rotation: { before: setOf(a, b), after: setOf(b, c, a) } },
    ],
    passes: [
      { rotation: { before: setOf(a, b), after: setOf(a, b) } },
      { rotation: { before: setOf(a, b), after: setOf(c, a, b) } },
    ],
  },
})
