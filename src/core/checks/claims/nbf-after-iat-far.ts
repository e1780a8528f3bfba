import { duration } from '../../foundation/time'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'
import { timeOf } from '../time-claims'

const DAY = 86_400

/** An nbf before the iat is usual, and never meant: GitHub Actions sets it ten minutes back, GitLab five seconds. */
export default defineCheck({
  code: 'NBF_AFTER_IAT_FAR',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'The token was made for a later day',
  why: 'Between iat and nbf the token is refused. That is meant for tokens handed out in advance, and otherwise a time zone or a unit that went wrong.',
  fix: {
    issuer: 'Set nbf to the time of issue, unless the token is meant for later.',
  },
  retry: 'Yes, once the time in nbf has come.',
  cites: ['RFC 7519 §4.1.5', 'RFC 7519 §4.1.6'],
  *look({ claims }) {
    const nbf = timeOf(claims, 'nbf')
    const iat = timeOf(claims, 'iat')
    if (nbf !== null && iat !== null && nbf - iat > DAY) yield { at: inPayload('nbf'), facts: { nbf, iat } }
  },
  says: ({ nbf, iat }) => `The token begins to be valid ${duration(nbf - iat)} after it was issued.`,
  examples: {
    flags: [{ claims: { iat: EXAMPLE_NOW - 200_000, nbf: EXAMPLE_NOW - 60, exp: EXAMPLE_NOW + 600 } }],
    passes: [
      { claims: { iat: EXAMPLE_NOW, nbf: EXAMPLE_NOW - 600, exp: EXAMPLE_NOW + 300 } },
      { claims: { iat: EXAMPLE_NOW - 3600, nbf: EXAMPLE_NOW - 60, exp: EXAMPLE_NOW + 300 } },
    ],
  },
})
