import { utc } from '../../foundation/time'
import { defineCheck } from '../define-check'
import { es256, RFC_NOW, rs256 } from '../rfc-examples'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'
import { groupTokens, isInFlight } from '../token-groups'
import { tokensOfKid } from '../tokens-of-kid'

const { a, b, c } = sample
const { kid: _, ...nameless } = a

export default defineCheck({
  code: 'TOKEN_KEY_RETIRED',
  subject: 'rotation',
  severity: 'error',
  refuses: false,
  title: 'Tokens in use verify under the earlier set only',
  why: 'A verifier that has fetched the later set refuses them, though they have not expired.',
  fix: {
    caller: 'Ask for a new token.',
    issuer: 'Keep the key published, under the kid that the tokens name, until the last of them has expired.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 7515 §4.1.4'],
  applies: ({ tokens }) => tokens.length > 0,
  *look({ tokens }) {
    for (const { kid, tokens: broken, lastExpiresAt } of groupTokens(tokens, 'breaks', isInFlight))
      yield {
        at: inSide('before', broken[0]?.before.key),
        facts: { kid, tokens: broken.length, last_expires_at: lastExpiresAt },
      }
  },
  says: ({ kid, tokens, last_expires_at: last }) => {
    const many = `Only the earlier set verifies ${tokensOfKid(kid, tokens)}`
    const until = last === null ? null : utc(last)
    if (until === null) return `${many}, and not all of them say when they expire; expected the key to stay published.`
    return `${many}; expected the key to stay published until ${tokens === 1 ? 'it has' : 'the last of them has'} expired, ${until}.`
  },
  examples: {
    flags: [
      { rotation: { before: setOf(a, c), after: setOf(b, c), tokens: es256.text }, now: RFC_NOW },
      { rotation: { before: setOf(nameless), after: setOf(b), tokens: `${es256.text}\n${rs256.text}` }, now: RFC_NOW },
    ],
    passes: [
      { rotation: { before: setOf(a), after: setOf(a, b), tokens: es256.text }, now: RFC_NOW },
      { rotation: { before: setOf(a), after: setOf(b), tokens: es256.text } },
      { rotation: { before: setOf(c), after: setOf(b), tokens: es256.text }, now: RFC_NOW },
    ],
  },
})
