import { isWeaker, strengthWords } from '../../comparison/key-strength'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { keyNames, nameKeys } from '../key-names'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b, c, short } = sample

// Across key types bits do not compare in practice: a move from RSA with 4,096 bits to P-256, or from P-256 to RSA with
// 2,048, is no downgrade that anyone should be warned of. Only what falls below 112 bits of security is told there.
export default defineCheck({
  code: 'KEY_STRENGTH_DECREASED',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'The new keys are weaker than those that went',
  why: 'A rotation that makes keys shorter, or moves to a smaller curve, is seldom meant, and a token is as safe as the weakest key that verifies it.',
  fix: { issuer: 'Make the new key at least as strong as the one it replaces.' },
  cites: ['RFC 7518 §3.3', 'NIST SP 800-57 Part 1'],
  applies: ({ match }) => match !== null && match.added.length > 0 && match.removed.length > 0,
  *look({ match }) {
    const [added, removed] = [kindsOf(match?.added ?? []), kindsOf(match?.removed ?? [])]
    if (!match || !added[0] || !removed[0]) return
    if (!added.every((key) => removed.every((other) => isWeaker(key, other)))) return
    const facts = { ...nameKeys(match.added), before: strengthWords(removed[0]), after: strengthWords(added[0]) }
    yield { at: inSide('after', match.added[0]), facts }
  },
  says: ({ keys, kids, before, after }) =>
    `In the later set ${keyNames({ keys, kids })} ${keys === 1 ? 'is' : 'are'} weaker (${after}) than every key that only the earlier set has (${before}); expected new keys to be as strong.`,
  examples: {
    flags: [
      { rotation: { before: setOf(c), after: setOf(short) } },
      { rotation: { before: setOf(a), after: setOf(short) } },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(c) } },
      { rotation: { before: setOf(c), after: setOf(a) } },
      { rotation: { before: setOf(short), after: setOf(c) } },
      { rotation: { before: setOf(c), after: setOf(short, b) } },
      { rotation: { before: setOf(c), after: setOf(c, short) } },
    ],
  },
})

/** One key of each strength: a set has few, however many keys. */
function kindsOf(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [strengthWords(key), key])).values()].slice(0, COMPARED)
}

const COMPARED = 64
