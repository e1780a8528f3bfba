import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { keyNames, nameKeys } from '../key-names'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b, c } = sample

export default defineCheck({
  code: 'ROTATION_IN_PROGRESS',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'The sets share keys, and differ in others',
  why: 'An issuer that rotates has old and new keys published side by side for a while. Two replicas of one issuer that disagree look the same, so which set is the newer is known only from when they were fetched.',
  fix: {
    issuer: 'Keep each key published until its last token has expired.',
    verifier: 'Keep fetching the set, and again when a token names a kid that is not in it.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ match }) => match !== null && match.retained.length > 0,
  *look({ match }) {
    if (!match || match.added.length + match.removed.length === 0) return
    const { added, removed, retained } = match
    const phase = removed.length === 0 ? 'PREPUBLISHED' : added.length === 0 ? 'RETIRING' : 'ROLLING'
    const [only, gone] = [nameKeys(added), nameKeys(removed)]
    const facts = {
      phase,
      retained: retained.length,
      added: only.keys,
      added_kids: only.kids,
      removed: gone.keys,
      removed_kids: gone.kids,
    }
    yield { at: added[0] ? inSide('after', added[0]) : inSide('before', removed[0]), facts }
  },
  says: ({ retained, added, added_kids, removed, removed_kids }) => {
    const both = `The sets share ${count(retained, 'key')}`
    const later = keyNames({ keys: added, kids: added_kids })
    const earlier = keyNames({ keys: removed, kids: removed_kids })
    if (removed === 0)
      return `${both}, and only the later has ${later}, as when a new key is published before it signs.`
    if (added === 0) return `${both}, and only the earlier has ${earlier}, as when an old key is taken down.`
    return `${both}; only the earlier has ${earlier}, and only the later has ${later}.`
  },
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: setOf(a, b) } },
      { rotation: { before: setOf(a, b), after: setOf(b) } },
      { rotation: { before: setOf(a, b), after: setOf(b, c) } },
    ],
    passes: [{ rotation: { before: setOf(a), after: setOf(b) } }, { rotation: { before: setOf(a), after: setOf(a) } }],
  },
})
