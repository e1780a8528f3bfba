import { quote } from '../../foundation/wording'
import { audiencesOf } from '../../policy/evaluate-policy'
import { audienceNearMiss } from '../../policy/identifier-near-miss'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

/** Names of each side that are held against each other. */
const COMPARED = 20

/** With AUDIENCE_MISMATCH, which refuses the token. */
export default defineCheck({
  code: 'AUDIENCE_NEAR_MISS',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'An audience is nearly the one expected',
  why: 'Audiences are compared character by character. One that differs in a slash, a scheme or “api://” is most often the right one, written otherwise in the configuration.',
  fix: {
    caller: 'Ask for the token with the audience as the verifier writes it.',
    verifier: 'Expect the audience exactly as the issuer writes it, if it is yours.',
  },
  cites: ['RFC 7519 §4.1.3', 'RFC 8725 §3.9'],
  applies: (_, { policy }) => policy.audiences !== undefined,
  *look(
    { claims, evaluation },
    { policy },
  ): Iterable<Sighting<Record<'audience' | 'expected' | 'reason' | 'words', string>>> {
    if (evaluation.audience !== 'fail') return
    for (const audience of audiencesOf(claims).slice(0, COMPARED))
      for (const expected of policy.audiences?.slice(0, COMPARED) ?? []) {
        const near = audienceNearMiss(audience, expected)
        if (!near) continue
        yield { at: inPayload('aud'), facts: { audience, expected, ...near } }
        return
      }
  },
  says: ({ audience, expected, words }) => `The audience ${quote(audience)} ${words}; expected ${quote(expected)}.`,
  examples: {
    flags: [
      { claims: { aud: 'api://orders', exp }, policy: { audiences: ['orders'] } },
      { claims: { aud: ['x', 'https://api.example/'], exp }, policy: { audiences: ['y', 'https://api.example'] } },
      { claims: { aud: 'https://api.example', exp }, policy: { audiences: ['https://api.example/orders'] } },
    ],
    passes: [
      { claims: { aud: ['api://orders', 'orders'], exp }, policy: { audiences: ['orders'] } },
      { claims: { aud: 'invoices', exp }, policy: { audiences: ['orders'] } },
    ],
  },
})
