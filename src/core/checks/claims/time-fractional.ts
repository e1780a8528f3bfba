import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'
import { timeOf } from '../time-claims'

export default defineCheck({
  code: 'TIME_FRACTIONAL',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'A time has a fraction of a second',
  why: 'Fractions are allowed. Some libraries cut them off, and those that read the time as a whole number refuse the token.',
  fix: {
    issuer: 'Round times to whole seconds, so that every library reads them.',
    verifier: 'Read the times of a token as numbers that may have a fraction.',
  },
  cites: ['RFC 7519 §2'],
  *look({ claims }) {
    for (const claim of ['exp', 'nbf', 'iat', 'auth_time']) {
      const value = timeOf(claims, claim)
      if (value !== null && !Number.isInteger(value)) yield { at: inPayload(claim), facts: { claim, value } }
    }
  },
  says: ({ claim, value }) =>
    `The ${claim} is ${value}, with a fraction of a second; some libraries expect whole seconds.`,
  examples: {
    flags: [
      { claims: { exp: EXAMPLE_NOW + 600.5 } },
      { claims: { iss: 'https://issuer.example', nbf: 1_620_992_383.218, vc: { type: [] } } },
    ],
    passes: [{}, { claims: `{"exp":${EXAMPLE_NOW + 600}.0}` }, { claims: '{"exp":1e400}' }],
  },
})
