import { count } from '../../foundation/wording'
import { DEFAULT_CLOCK_SKEW } from '../../policy/policy'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { moment } from '../moment'
import { inPayload } from '../places'
import { timeOf } from '../time-claims'

/** Silent where TOKEN_NOT_YET_VALID tells of the same clock by the nbf. */
export default defineCheck({
  code: 'IAT_IN_FUTURE',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token was issued in the future',
  why: 'Either the clock of the issuer or that of this machine is wrong, or the token is made up. Some libraries refuse such a token, others never look.',
  fix: {
    issuer: 'Take the time from a clock that is synchronised.',
    verifier: 'Compare the clock of your machine with another.',
  },
  retry: 'Yes, once the time in iat has come, at a verifier that refuses the token for it.',
  cites: ['RFC 7519 §4.1.6'],
  *look({ claims, evaluation }, { now, policy }) {
    const iat = timeOf(claims, 'iat')
    const allowed = policy.clock_skew_seconds ?? DEFAULT_CLOCK_SKEW
    if (iat === null || iat <= now + allowed || evaluation.time.nbf.state === 'unmet') return
    yield { at: inPayload('iat'), facts: { iat, seconds_ahead: iat - now, allowed } }
  },
  says: ({ iat, seconds_ahead, allowed }) =>
    `The iat is ${moment(iat, iat - seconds_ahead)}; expected a time that has passed, or one at most ${count(allowed, 'second')} ahead.`,
  examples: {
    flags: [
      { claims: { iat: EXAMPLE_NOW + 3600, exp: EXAMPLE_NOW + 7200 } },
      { claims: { iat: 1e300, exp: EXAMPLE_NOW + 600 } },
    ],
    passes: [
      { claims: { iat: EXAMPLE_NOW + 30, exp: EXAMPLE_NOW + 600 } },
      { claims: { iat: EXAMPLE_NOW * 1000, exp: EXAMPLE_NOW + 600 } },
      { claims: { iat: EXAMPLE_NOW + 3600, nbf: EXAMPLE_NOW + 3600, exp: EXAMPLE_NOW + 7200 } },
    ],
  },
})
