import { duration } from '../../foundation/time'
import { defineCheck } from '../define-check'
import { isDisjoint } from '../disjoint'
import { keyNames, nameKeys } from '../key-names'
import { es256, RFC_NOW } from '../rfc-examples'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'

const { a, b, c } = sample
const dated = { before_at: RFC_NOW, after_at: RFC_NOW + 300, cache_max_age_seconds: 3600 }

// Where keys stay, a key that came may well be published ahead of its first token, as Google's are: that one signs already
// must be shown by a token. Where none stay, the later keys are all that can sign.
export default defineCheck({
  code: 'ROTATION_NO_PREPUBLISH',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'A new key signs before every cache can know it',
  why: 'A verifier may hold the earlier set for as long as its Cache-Control allows. A key that signs before that time is over is unknown to it.',
  fix: {
    issuer: 'Publish a key at least as long before it signs as a set may be cached.',
    verifier: 'Fetch the set again when a token names a kid that is not in it.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 9111 §4.2'],
  applies: ({ cacheMaxAge, before, after }) => cacheMaxAge !== null && before.at !== null && after.at !== null,
  *look({ match, tokens, cacheMaxAge, before, after }) {
    if (!match || cacheMaxAge === null || before.at === null || after.at === null) return
    const gap = after.at - before.at
    if (gap < 0 || gap >= cacheMaxAge || match.added.length === 0) return
    const signing = new Set(tokens.flatMap((one) => (one.fate === 'starts' && one.after.key ? [one.after.key] : [])))
    const early = isDisjoint(match) ? match.added : match.added.filter((key) => signing.has(key))
    if (early[0])
      yield {
        at: inSide('after', early[0]),
        facts: { ...nameKeys(early), gap_seconds: gap, cache_seconds: cacheMaxAge },
      }
  },
  says: ({ keys, kids, gap_seconds, cache_seconds }) =>
    `Only the later set has ${keyNames({ keys, kids })}, and ${duration(gap_seconds)} before it the earlier was published, which a verifier may hold for ${duration(cache_seconds)}; expected a key to be published that long before it signs.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: setOf(b), ...dated } },
      { rotation: { before: setOf(b), after: setOf(b, a), tokens: es256.text, ...dated }, now: RFC_NOW },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(b) } },
      { rotation: { before: setOf(a), after: setOf(b), ...dated, after_at: RFC_NOW + 7200 } },
      { rotation: { before: setOf(a, b), after: setOf(b, c), ...dated } },
    ],
  },
})
