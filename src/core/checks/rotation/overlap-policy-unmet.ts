import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b, c } = sample

export default defineCheck({
  code: 'OVERLAP_POLICY_UNMET',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'The sets share fewer keys than you ask for',
  why: 'How many keys two sets must share is your own rule; it is held here against the keys that can verify.',
  fix: { issuer: 'Keep more of the earlier keys published.', verifier: 'Ask for fewer shared keys.' },
  cites: ['OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ leastShared, match }) => leastShared !== null && match !== null,
  *look({ match, leastShared }) {
    const shared = match?.retained.length ?? 0
    if (leastShared !== null && shared < leastShared)
      yield { at: inSide('after'), facts: { shared, least: leastShared } }
  },
  says: ({ shared, least }) =>
    `The sets share ${count(shared, 'key')}; your policy expects ${least.toLocaleString('en')} or more.`,
  examples: {
    flags: [{ rotation: { before: setOf(a, b), after: setOf(b, c), least_shared_keys: 2 } }],
    passes: [
      { rotation: { before: setOf(a, b), after: setOf(b, c), least_shared_keys: 1 } },
      { rotation: { before: setOf(a), after: setOf(b) } },
    ],
  },
})
