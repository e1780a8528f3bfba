import { duration } from '../../foundation/time'
import { capitalise } from '../../foundation/wording'
import { kindName } from '../../policy/token-kind'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { lifetimeOf } from '../lifetime'
import { inPayload } from '../places'

const DAY = 86_400
const YEAR = 366 * DAY

export default defineCheck({
  code: 'LIFETIME_LONG',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'An access token or ID token lives longer than a day',
  why: 'A signed token cannot be taken back: until it expires it is good for whoever holds it, and its key must stay in the key set.',
  fix: {
    issuer: 'Give access tokens and ID tokens minutes or hours, and renew them.',
    verifier: 'Keep retired keys in the key set as long as tokens live.',
  },
  cites: ['RFC 7519 §4.1.4', 'RFC 6750 §5.3'],
  *look(subject) {
    const life = lifetimeOf(subject)
    if (life === null || life.seconds <= DAY || life.seconds > YEAR) return
    if (life.kind === 'access_token' || life.kind === 'id_token')
      yield { at: inPayload('exp'), facts: { seconds: life.seconds, from: life.from, kind: kindName[life.kind] } }
  },
  says: ({ seconds, from, kind }) =>
    `${capitalise(kind)} that lives ${duration(seconds)} from its ${from} on is unusual; most live minutes or hours.`,
  examples: {
    flags: [
      { claims: { scope: 'read', iss: 'https://id.example', aud: 'a', iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 604_800 } },
    ],
    passes: [
      { claims: { scope: 'read', iss: 'https://id.example', aud: 'a', iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 86_400 } },
      { claims: { iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 604_800 } },
    ],
  },
})
