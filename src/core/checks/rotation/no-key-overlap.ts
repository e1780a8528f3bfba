import { defineCheck } from '../define-check'
import { type Disjoint, disjointFacts, disjointSentence, isDisjoint } from '../disjoint'
import { es256, RFC_NOW } from '../rfc-examples'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'
import { isInFlight } from '../token-groups'

const { a, b, c } = sample

export default defineCheck({
  code: 'NO_KEY_OVERLAP',
  subject: 'rotation',
  severity: 'warning',
  refuses: false,
  title: 'The two sets have no key in common',
  why: 'Tokens that were signed before the switch stop verifying as soon as a verifier fetches the new set. Between two sets that are far apart in time this is usual: several rotations have passed.',
  fix: {
    issuer: 'Keep the old key published until the last token signed with it has expired.',
    verifier: 'Compare with a set from shortly before the switch.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ match }) => isDisjoint(match),
  *look(comparison) {
    const breaks = comparison.tokens.some((token) => token.fate === 'breaks' && isInFlight(token))
    if (!breaks) yield { at: inSide('after'), facts: disjointFacts(comparison) }
  },
  says: (facts: Disjoint) =>
    `${disjointSentence(facts)}; expected at least one in both while tokens signed with the earlier keys are in use.`,
  examples: {
    flags: [
      { rotation: { before: setOf(a), after: setOf(b) } },
      { rotation: { before: setOf(a), after: setOf(b), before_at: 1_700_000_000, after_at: 1_700_864_000 } },
      // The token has expired: nothing that is in use breaks.
      { rotation: { before: setOf(a), after: setOf(b), tokens: es256.text } },
    ],
    passes: [
      { rotation: { before: setOf(a, c), after: setOf(b, c) } },
      { rotation: { before: setOf(a), after: setOf(b), tokens: es256.text }, now: RFC_NOW },
      { rotation: { before: setOf(a), after: setOf() } },
      { rotation: { before: setOf(a), after: setOf({ ...a, kid: 'b' }) } },
    ],
  },
})
