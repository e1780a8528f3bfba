import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { moment } from '../moment'
import { inPayload } from '../places'

export default defineCheck({
  code: 'TOKEN_NOT_YET_VALID',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token is not valid yet',
  why: 'A token must not be accepted before its nbf, but for a small allowance for clocks that differ.',
  fix: {
    caller: 'Wait until the time in nbf.',
    issuer: 'Set nbf to the time of issue or a little before, from a clock that is right.',
    verifier: 'If it should be good already, compare the clock of your machine with another.',
  },
  retry: 'Yes, once the time in nbf has come.',
  cites: ['RFC 7519 §4.1.5'],
  *look({ evaluation }, { now }) {
    const { nbf } = evaluation.time
    if (nbf.state === 'unmet') yield { at: inPayload('nbf'), facts: { nbf: nbf.time, seconds_ahead: nbf.time - now } }
  },
  says: ({ nbf, seconds_ahead }) => `The token is not yet valid: its nbf is ${moment(nbf, nbf - seconds_ahead)}.`,
  examples: {
    flags: [{ claims: { nbf: EXAMPLE_NOW + 3600, exp: EXAMPLE_NOW + 7200 } }, { claims: { nbf: 1e300 } }],
    passes: [
      { claims: { nbf: EXAMPLE_NOW - 600, iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600 } },
      { claims: { nbf: EXAMPLE_NOW + 30, exp: EXAMPLE_NOW + 600 } },
    ],
  },
})
