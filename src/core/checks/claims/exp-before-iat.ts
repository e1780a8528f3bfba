import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'
import { namedTime, timeOf } from '../time-claims'

/** Silent where nbf is the same as iat: EXP_BEFORE_NBF tells it there. */
export default defineCheck({
  code: 'EXP_BEFORE_IAT',
  subject: 'claims',
  severity: 'error',
  refuses: false,
  title: 'The token expired before it was issued',
  why: 'Nothing can be done with a token that had expired when it was made. Most often exp was reckoned in another time zone, or a lifetime was taken for a time.',
  fix: {
    issuer: 'Set exp to the time of issue and the lifetime added, in seconds since 1970.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 7519 §4.1.6'],
  *look({ claims }) {
    const exp = timeOf(claims, 'exp')
    const iat = timeOf(claims, 'iat')
    if (exp === null || iat === null || iat === timeOf(claims, 'nbf')) return
    if (exp < iat) yield { at: inPayload('exp'), facts: { exp, iat } }
  },
  says: ({ exp, iat }) =>
    `The token has no lifetime: ${namedTime('exp', exp)}, is before ${namedTime('iat', iat)}; expected exp after iat.`,
  examples: {
    flags: [{ claims: { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW - 7200 } }, { claims: { iat: EXAMPLE_NOW, exp: 3600 } }],
    passes: [
      {},
      { claims: { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW } },
      { claims: { iat: EXAMPLE_NOW, nbf: EXAMPLE_NOW - 600, exp: EXAMPLE_NOW + 300 } },
      { claims: { iat: EXAMPLE_NOW, nbf: EXAMPLE_NOW, exp: EXAMPLE_NOW - 7200 } },
    ],
  },
})
