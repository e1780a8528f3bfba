import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'
import { namedTime, timeOf } from '../time-claims'

/** Silent where nbf is the same as iat: EXP_BEFORE_NBF tells it there. */
export default defineCheck({
  code: 'EXP_EQUALS_IAT',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token expires the moment it is issued',
  why: 'A lifetime of nothing is most often a setting that was never made, or one in minutes that was cut down to 0. The token is accepted only by verifiers that allow for clocks that differ.',
  fix: {
    issuer: 'Set exp to the time of issue and the lifetime added, in seconds since 1970.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 7519 §4.1.6'],
  *look({ claims }) {
    const exp = timeOf(claims, 'exp')
    const iat = timeOf(claims, 'iat')
    if (exp === null || iat === null || iat === timeOf(claims, 'nbf')) return
    if (exp === iat) yield { at: inPayload('exp'), facts: { exp, iat } }
  },
  says: ({ exp, iat }) =>
    `The token has no lifetime: ${namedTime('exp', exp)}, is ${namedTime('iat', iat)}; expected exp after iat.`,
  examples: {
    flags: [
      { claims: { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW } },
      { claims: { iat: EXAMPLE_NOW - 30, exp: EXAMPLE_NOW - 30 } },
    ],
    passes: [
      {},
      { claims: { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW - 7200 } },
      { claims: { iat: EXAMPLE_NOW, nbf: EXAMPLE_NOW - 600, exp: EXAMPLE_NOW + 300 } },
      { claims: { iat: EXAMPLE_NOW, nbf: EXAMPLE_NOW, exp: EXAMPLE_NOW - 7200 } },
    ],
  },
})
