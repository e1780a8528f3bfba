import { member, typeOf } from '../../foundation/json-access'
import { list, quote } from '../../foundation/wording'
import { audiencesOf } from '../../policy/evaluate-policy'
import { anyOf } from '../any-of'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const exp = EXAMPLE_NOW + 600

export default defineCheck({
  code: 'AUDIENCE_MISMATCH',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token is not for this audience',
  why: 'The aud names whom a token is for. A service that accepts tokens for another lets that other service, or whoever steals from it, act here.',
  fix: {
    caller: 'Ask the issuer for a token for this audience (resource, audience or scope in the request).',
    verifier: 'Expect the audience exactly as the issuer writes it.',
  },
  cites: ['RFC 7519 §4.1.3', 'RFC 8725 §3.9'],
  applies: (_, { policy }) => policy.audiences !== undefined,
  *look({ claims, evaluation }, { policy }) {
    if (evaluation.audience !== 'fail' || !policy.audiences) return
    const node = member(claims, 'aud')
    const audiences = audiencesOf(claims)
    yield {
      at: node ? inPayload('aud') : inPayload(),
      facts: {
        audiences: audiences.slice(0, SHOWN),
        more: Math.max(0, audiences.length - SHOWN),
        type: node ? typeOf(node) : null,
        expected: policy.audiences,
      },
    }
  },
  says: ({ audiences, more, type, expected }) => {
    const others = more > 0 ? [`${more} more`] : []
    const named = list([...audiences.map(quote), ...others], SHOWN + 1)
    const odd = type === 'an array' ? 'an array without any, or of other things than strings' : type
    const found =
      audiences.length > 0 ? `The audience is ${named}` : type === null ? 'The token has no aud' : `The aud is ${odd}`
    return `${found}; expected ${anyOf(expected)}.`
  },
  examples: {
    flags: [
      { claims: { aud: 'https://other.example', exp }, policy: { audiences: ['https://api.example'] } },
      { claims: { aud: ['a', 'b'], exp }, policy: { audiences: ['c', 'd'] } },
      { claims: { exp }, policy: { audiences: ['https://api.example'] } },
      { claims: { aud: 5, exp }, policy: { audiences: ['5'] } },
    ],
    passes: [
      { claims: { aud: ['https://api.example', 'b'], exp }, policy: { audiences: ['https://api.example'] } },
      { claims: { aud: 'https://other.example', exp } },
    ],
  },
})

/** Audiences that are told by name. */
const SHOWN = 5
