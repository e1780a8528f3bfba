import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { disjointFacts, disjointSentence, isDisjoint } from '../disjoint'
import { es256, RFC_NOW } from '../rfc-examples'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'
import { isInFlight } from '../token-groups'

const { a, b, c } = sample

export default defineCheck({
  code: 'NO_KEY_OVERLAP_IN_FLIGHT',
  subject: 'rotation',
  severity: 'error',
  refuses: false,
  title: 'The two sets have no key in common, and tokens in use break',
  why: 'A verifier that fetches the later set refuses every token signed with an earlier key, though the token has not expired.',
  fix: {
    caller: 'Ask for a new token.',
    issuer: 'Publish the old key again at once, beside the new one, until its last token has expired.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 7517 §4.5'],
  applies: ({ match }) => isDisjoint(match),
  *look(comparison) {
    const tokens = comparison.tokens.filter((token) => token.fate === 'breaks' && isInFlight(token)).length
    if (tokens > 0) yield { at: inSide('after'), facts: { ...disjointFacts(comparison), tokens } }
  },
  says: ({ tokens, ...facts }) =>
    `${disjointSentence(facts)}, and ${count(tokens, 'token that has', 'tokens that have')} not expired ${tokens === 1 ? 'verifies' : 'verify'} under the earlier set only; expected the earlier keys to stay until then.`,
  examples: {
    flags: [{ rotation: { before: setOf(a), after: setOf(b), tokens: es256.text }, now: RFC_NOW }],
    passes: [
      { rotation: { before: setOf(a), after: setOf(b), tokens: es256.text } },
      { rotation: { before: setOf(a, c), after: setOf(b, c), tokens: es256.text }, now: RFC_NOW },
    ],
  },
})
