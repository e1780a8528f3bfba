import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { moment } from '../moment'
import { inPayload } from '../places'

export default defineCheck({
  code: 'TOKEN_EXPIRED',
  subject: 'claims',
  severity: 'error',
  refuses: true,
  title: 'The token has expired',
  why: 'A token must not be accepted at or after its exp, but for a small allowance for clocks that differ.',
  fix: {
    caller: 'Ask for a new token, and ask again shortly before it expires.',
    verifier: 'If it should still be good, compare the clock of your machine with another.',
  },
  cites: ['RFC 7519 §4.1.4'],
  *look({ evaluation }, { now }) {
    const { exp } = evaluation.time
    if (exp.state === 'unmet') yield { at: inPayload('exp'), facts: { exp: exp.time, seconds_ago: now - exp.time } }
  },
  says: ({ exp, seconds_ago }) => `The token expired ${moment(exp, exp + seconds_ago)}.`,
  examples: {
    flags: [{ claims: { exp: EXAMPLE_NOW - 3600 } }, { claims: { exp: 0 } }, { claims: { exp: -1e300 } }],
    passes: [{}, { claims: { exp: EXAMPLE_NOW - 30 } }, { claims: {} }],
  },
})
