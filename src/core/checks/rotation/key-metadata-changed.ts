import { changeSentence, sightChanges } from '../changed-members'
import { defineCheck } from '../define-check'
import { sample, setOf } from '../rotation-examples'

const { a, c } = sample
const { alg: _, ...withoutAlg } = c

export default defineCheck({
  code: 'KEY_METADATA_CHANGED',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'What a key is for has changed',
  why: 'A key is to be used with one algorithm and for one purpose. When alg, use or key_ops of a published key changes, tokens signed before no longer fit it.',
  fix: { issuer: 'Make a new key, with its own kid, for a new algorithm or purpose.' },
  cites: ['RFC 8725 §3.1', 'RFC 7517 §4.2', 'RFC 7517 §4.4'],
  *look({ match }) {
    yield* sightChanges(match, 'meaning')
  },
  says: (facts) => `${changeSentence(facts)}; expected a key to keep its algorithm and purpose.`,
  examples: {
    flags: [
      { rotation: { before: setOf(c), after: setOf({ ...c, alg: 'PS256' }) } },
      { rotation: { before: setOf(a), after: setOf({ ...a, use: 'enc' }) } },
      { rotation: { before: setOf({ ...a, key_ops: ['verify'] }), after: setOf({ ...a, key_ops: ['deriveKey'] }) } },
    ],
    passes: [
      { rotation: { before: setOf(c), after: setOf(withoutAlg) } },
      {
        rotation: {
          before: setOf({ ...a, key_ops: ['verify', 'sign'] }),
          after: setOf({ ...a, key_ops: ['sign', 'verify'] }),
        },
      },
    ],
  },
})
