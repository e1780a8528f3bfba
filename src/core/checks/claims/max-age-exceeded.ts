import { member } from '../../foundation/json-access'
import { duration } from '../../foundation/time'
import { defineCheck, type Sighting } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { moment } from '../moment'
import { inPayload } from '../places'

export default defineCheck({
  code: 'MAX_AGE_EXCEEDED',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token is older than the policy allows',
  why: 'A verifier may accept a token for a shorter time than its exp says, counted from its iat. A token without iat has no age, and does not meet such a demand.',
  fix: {
    caller: 'Ask for a new token.',
    issuer: 'Put iat into every token.',
    verifier: 'Allow the age that your callers need, and no more.',
  },
  cites: ['RFC 7519 §4.1.6'],
  applies: (_, { policy }) => policy.max_token_age_seconds !== undefined,
  *look(
    { claims, evaluation },
    { now, policy },
  ): Iterable<Sighting<{ iat: number | null; age: number; oldest: number }>> {
    const oldest = policy.max_token_age_seconds ?? 0
    const { age } = evaluation.time
    if (age.state === 'unmet') yield { at: inPayload('iat'), facts: { iat: age.time, age: now - age.time, oldest } }
    else if (!member(claims, 'iat')) yield { at: inPayload(), facts: { iat: null, age: 0, oldest } }
  },
  says: ({ iat, age, oldest }) =>
    iat === null
      ? `The token has no iat, so its age is not known; expected at most ${duration(oldest)}.`
      : `The token was issued ${moment(iat, iat + age)}; expected at most ${duration(oldest)} ago.`,
  examples: {
    flags: [
      { claims: { iat: EXAMPLE_NOW - 3600, exp: EXAMPLE_NOW + 600 }, policy: { max_token_age_seconds: 300 } },
      { policy: { max_token_age_seconds: 300 } },
    ],
    passes: [
      { claims: { iat: EXAMPLE_NOW - 200, exp: EXAMPLE_NOW + 600 }, policy: { max_token_age_seconds: 300 } },
      { claims: { iat: EXAMPLE_NOW - 3600, exp: EXAMPLE_NOW + 600 } },
    ],
  },
})
