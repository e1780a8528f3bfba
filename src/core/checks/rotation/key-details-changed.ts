import { changeSentence, sightChanges } from '../changed-members'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'

const { a, c } = sample
const { alg: _, ...withoutAlg } = c

export default defineCheck({
  code: 'KEY_DETAILS_CHANGED',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'A key is the same, and described in another way',
  why: 'A certificate that was renewed, or an alg that is now stated, changes nothing for a verifier that goes by the key. One that pins the certificate has to be told.',
  fix: { verifier: 'Nothing, unless you pin the certificate or its thumbprint.' },
  cites: ['RFC 7517 §4.7', 'RFC 7517 §4'],
  *look({ match }) {
    yield* sightChanges(match, 'detail')
  },
  says: (facts) => `${changeSentence(facts)}; the key itself is the same.`,
  examples: {
    flags: [
      { rotation: { before: setOf(c), after: setOf(withoutAlg) } },
      { rotation: { before: setOf(a), after: setOf({ ...a, x5t: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA' }) } },
    ],
    passes: [
      { rotation: { before: setOf(c), after: setOf({ ...c, alg: 'PS256' }) } },
      { rotation: { before: setOf(a), after: setOf(a) } },
    ],
  },
})
