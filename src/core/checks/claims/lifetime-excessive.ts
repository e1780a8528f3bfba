import { duration } from '../../foundation/time'
import type { TokenKind } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { lifetimeOf } from '../lifetime'
import { inPayload } from '../places'

const YEAR = 366 * 86_400

/** The catalogue warned from a day on, which cries wolf: access tokens of days and Kubernetes tokens of a year are usual. Those of days are LIFETIME_LONG. */
export default defineCheck({
  code: 'LIFETIME_EXCESSIVE',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'The token lives longer than a year',
  why: 'A signed token cannot be taken back. Whoever finds one in a log or a backup can use it until it expires, and its key must stay published as long.',
  fix: {
    issuer: 'Give tokens minutes or hours, and renew them.',
    verifier: 'Limit the age of a token by its iat.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 6750 §5.3'],
  *look(subject) {
    const life = lifetimeOf(subject)
    if (life === null || life.seconds <= YEAR || (life.kind !== null && longLived.has(life.kind))) return
    yield { at: inPayload('exp'), facts: { seconds: life.seconds, from: life.from } }
  },
  says: ({ seconds, from }) =>
    `The token lives ${duration(seconds)} from its ${from} on; expected hours, at most days.`,
  examples: {
    flags: [
      { claims: { iss: 'supabase', role: 'anon', iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 315_360_000 } },
      { claims: { nbf: EXAMPLE_NOW, exp: EXAMPLE_NOW + 63_072_000 } },
    ],
    passes: [
      {},
      { claims: { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 31_536_007 } },
      { claims: { exp: EXAMPLE_NOW + 315_360_000 } },
      {
        header: { alg: 'ES256', typ: 'dc+sd-jwt' },
        claims: { vct: 'urn:eudi:pid:de:1', iat: 1683000000, exp: 1883000000 },
      },
    ],
  },
})

const longLived: ReadonlySet<TokenKind> = new Set([
  'credential',
  'sd_jwt_credential',
  'security_event',
  'refresh_token',
])
