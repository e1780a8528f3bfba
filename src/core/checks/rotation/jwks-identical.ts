import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b } = sample

export default defineCheck({
  code: 'JWKS_IDENTICAL',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'Both sets are the same',
  why: 'Between two sets with the same keys, kids and members nothing was rotated: a token that verifies under one verifies under the other.',
  fix: { verifier: 'To see a rotation, compare sets of different times; the same one may have been given twice.' },
  cites: ['RFC 7517 §5'],
  applies: ({ match }) => match !== null && match.pairs.length > 0,
  *look({ match, isSameText }) {
    if (!match || match.isReordered) return
    if (match.pairs.every(({ change, members }) => change === 'kept' && members.length === 0))
      yield { at: inSide('after'), facts: { keys: match.pairs.length, same_text: isSameText } }
  },
  says: ({ keys, same_text }) =>
    same_text
      ? `Both sides are the same text, with ${count(keys, 'key')}; expected two sets of different times.`
      : `Both sets have the same ${count(keys, 'key')}, under the same kids and with the same members.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a, b), after: setOf(a, b) } },
      { rotation: { before: setOf(a), after: JSON.stringify(setOf(a), null, 2) } },
    ],
    passes: [
      { rotation: { before: setOf(a, b), after: setOf(b, a) } },
      { rotation: { before: setOf(a), after: setOf({ ...a, kid: 'z' }) } },
    ],
  },
})
