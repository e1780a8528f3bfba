import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'
import { namedTime, timeOf } from '../time-claims'

/** It refuses nothing by itself: what the clock says is told by TOKEN_EXPIRED and TOKEN_NOT_YET_VALID, each with its leeway. */
export default defineCheck({
  code: 'EXP_BEFORE_NBF',
  subject: 'claims',
  severity: 'error',
  refuses: false,
  title: 'The token expires before it begins to be valid',
  why: 'A token must be refused before its nbf and from its exp on. When exp is not after nbf, there is no moment at which it is valid.',
  fix: {
    issuer: 'Set exp after nbf, and take both from one clock and one time zone.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 7519 §4.1.5'],
  *look({ claims }) {
    const exp = timeOf(claims, 'exp')
    const nbf = timeOf(claims, 'nbf')
    if (exp !== null && nbf !== null && exp <= nbf) yield { at: inPayload('exp'), facts: { exp, nbf } }
  },
  says: ({ exp, nbf }) =>
    `The token is never valid: ${namedTime('exp', exp)}, is not after ${namedTime('nbf', nbf)}; expected exp after nbf.`,
  examples: {
    flags: [
      { claims: { nbf: EXAMPLE_NOW, exp: EXAMPLE_NOW - 7200 } },
      { claims: { nbf: EXAMPLE_NOW + 7200, exp: EXAMPLE_NOW + 7200 } },
    ],
    passes: [
      { claims: { nbf: EXAMPLE_NOW - 600, iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 300 } },
      { claims: { nbf: EXAMPLE_NOW * 1000, exp: EXAMPLE_NOW + 300 } },
    ],
  },
})
