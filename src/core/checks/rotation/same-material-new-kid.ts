import { isUsable } from '../../comparison/usable-key'
import { quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b } = sample
const { kid: _, ...nameless } = a

export default defineCheck({
  code: 'SAME_MATERIAL_NEW_KID',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'A key is published under another kid than before',
  why: 'The key still verifies its old tokens, but they name the old kid, and a verifier that looks for that kid finds none.',
  fix: {
    issuer: 'Publish the key under both kids until the last token with the old one has expired.',
    verifier: 'Keep refusing, or fetch again: the kid may come back with the next replica.',
  },
  cites: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  *look({ match, after }) {
    const renamed = match?.pairs.filter((pair) => pair.before && (pair.change === 'renamed' || pair.elsewhere)) ?? []
    const kids = new Set(renamed.length > 0 ? after.keySet?.keys.map(({ kid }) => kid) : [])
    for (const { before, after: own, elsewhere } of renamed) {
      const other = own ?? elsewhere
      // Of a kid that names another key now, SAME_KID_DIFFERENT_MATERIAL tells.
      if (!other || !before || before.kid === null || !isUsable(before) || kids.has(before.kid)) continue
      yield { at: inSide('after', other, 'kid'), facts: { before: before.kid, after: other.kid } }
    }
  },
  says: ({ before, after }) =>
    `The key ${quote(before)} of the earlier set is in the later one ${after === null ? 'without a kid' : `as ${quote(after)}`}; expected the same kid for as long as the key is published.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: setOf({ ...a, kid: 'a2' }) } },
      { rotation: { before: setOf(a), after: setOf(nameless) } },
      { rotation: { before: setOf(a, { ...a, kid: 'a2' }), after: setOf(a) } },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(a, { ...a, kid: 'a2' }) } },
      { rotation: { before: setOf(nameless), after: setOf(a) } },
      { rotation: { before: setOf(a), after: setOf(b) } },
    ],
  },
})
