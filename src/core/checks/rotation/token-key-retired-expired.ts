import { utc } from '../../foundation/time'
import { defineCheck } from '../define-check'
import { es256, RFC_NOW } from '../rfc-examples'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'
import { groupTokens, isInFlight } from '../token-groups'
import { tokensOfKid } from '../tokens-of-kid'

const { a, b } = sample

export default defineCheck({
  code: 'TOKEN_KEY_RETIRED_EXPIRED',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'Expired tokens verify under the earlier set only',
  why: 'A key may go once its last token has expired: no verifier accepts these any more, with either set.',
  fix: { verifier: 'Nothing: this is how a rotation ends. To judge an old token, use the set of its time.' },
  cites: ['OpenID Connect Core 1.0 §10.1.1', 'RFC 7519 §4.1.4'],
  applies: ({ tokens }) => tokens.length > 0,
  *look({ tokens }) {
    for (const { kid, tokens: gone, lastExpiresAt } of groupTokens(tokens, 'breaks', (one) => !isInFlight(one)))
      yield {
        at: inSide('before', gone[0]?.before.key),
        facts: { kid, tokens: gone.length, last_expires_at: lastExpiresAt },
      }
  },
  says: ({ kid, tokens, last_expires_at: last }) =>
    `Only the earlier set verifies ${tokensOfKid(kid, tokens)}, which ${tokens === 1 ? 'has' : 'have'} expired${last === null ? '' : `, the last ${utc(last) ?? 'long ago'}`}.`,
  examples: {
    flags: [{ rotation: { before: setOf(a), after: setOf(b), tokens: es256.text } }],
    passes: [
      { rotation: { before: setOf(a), after: setOf(b), tokens: es256.text }, now: RFC_NOW },
      { rotation: { before: setOf(a), after: setOf(a, b), tokens: es256.text } },
    ],
  },
})
