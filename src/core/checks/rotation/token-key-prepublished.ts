import { defineCheck } from '../define-check'
import { es256, RFC_NOW } from '../rfc-examples'
import { sample, setOf } from '../rotation-examples'
import { inSide } from '../side-places'
import { groupTokens } from '../token-groups'
import { tokensOfKid } from '../tokens-of-kid'

const { a, b } = sample

export default defineCheck({
  code: 'TOKEN_KEY_PREPUBLISHED',
  subject: 'rotation',
  severity: 'note',
  refuses: false,
  title: 'Tokens verify under the later set only',
  why: 'A verifier that still holds the earlier set refuses them until it fetches again.',
  fix: {
    issuer: 'Sign with a new key only when every verifier can have fetched it.',
    verifier: 'Fetch the set again when a token names a kid that is not in it.',
  },
  cites: ['OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ tokens }) => tokens.length > 0,
  *look({ tokens }) {
    for (const { kid, tokens: early } of groupTokens(tokens, 'starts'))
      yield { at: inSide('after', early[0]?.after.key), facts: { kid, tokens: early.length } }
  },
  says: ({ kid, tokens }) =>
    `Only the later set verifies ${tokensOfKid(kid, tokens)}; a verifier that still holds the earlier one has to fetch again.`,
  examples: {
    flags: [{ rotation: { before: setOf(b), after: setOf(a, b), tokens: es256.text }, now: RFC_NOW }],
    passes: [
      { rotation: { before: setOf(a), after: setOf(a, b), tokens: es256.text }, now: RFC_NOW },
      { rotation: { before: setOf(a), after: setOf(b), tokens: es256.text }, now: RFC_NOW },
    ],
  },
})
