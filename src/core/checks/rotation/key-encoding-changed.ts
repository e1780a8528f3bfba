import { sightChanges } from '../changed-members'
import { defineCheck } from '../define-check'
import { keyNames } from '../key-names'
import { sample, setOf } from '../rotation-examples'

const { a, b } = sample

export default defineCheck({
  code: 'KEY_ENCODING_CHANGED',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'A key is the same number, written differently',
  why: 'Padding or a leading zero changes the text and not the key. A cache that compares text takes it for a new key, and the thumbprint of the text differs.',
  fix: {
    issuer: 'Write numbers as RFC 7518 has them, and always in the same way.',
    verifier: 'Compare keys as numbers.',
  },
  cites: ['RFC 7518 §2', 'RFC 7518 §6.2.1.2', 'RFC 7638 §3'],
  *look({ match }) {
    yield* sightChanges(match, 'encoding')
  },
  says: ({ member, keys, kids }) =>
    `In ${keyNames({ keys, kids })} ${member} is written differently in the two sets, and is the same number: it is the same key.`,
  examples: {
    flags: [{ rotation: { before: setOf(a), after: setOf({ ...a, x: `${a.x}=` }) } }],
    passes: [
      { rotation: { before: setOf(a), after: setOf(a) } },
      { rotation: { before: setOf(a), after: setOf({ ...b, kid: 'a' }) } },
    ],
  },
})
