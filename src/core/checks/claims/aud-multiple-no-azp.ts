import { member } from '../../foundation/json-access'
import { count } from '../../foundation/wording'
import { audiencesOf } from '../../policy/evaluate-policy'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const claims = { iss: 'https://id.example', sub: 'a', iat: EXAMPLE_NOW, exp: EXAMPLE_NOW + 600, at_hash: 'x' }

/** A note: OpenID Connect Core had clients look for azp until its errata set 2 of 2023, which took the rule out. */
export default defineCheck({
  code: 'AUD_MULTIPLE_NO_AZP',
  subject: 'claims',
  severity: 'note',
  refuses: false,
  title: 'An ID token for several audiences does not name its client',
  why: 'The azp says to which of the audiences the token was given. Clients of before 2023 refuse an ID token for several audiences without it.',
  fix: {
    issuer: 'Give each client its own ID token, or name the client in azp.',
    verifier: 'Refuse an ID token with audiences that you do not trust.',
  },
  cites: ['OpenID Connect Core 1.0 §2', 'OpenID Connect Core 1.0 §3.1.3.7'],
  *look({ claims: found, kind }) {
    const audiences = audiencesOf(found).length
    if (audiences > 1 && !member(found, 'azp') && kind?.kind === 'id_token')
      yield { at: inPayload('aud'), facts: { audiences } }
  },
  says: ({ audiences }) =>
    `The token seems to be an ID token, and has ${count(audiences, 'audience')} but no azp; some clients expect one.`,
  examples: {
    flags: [{ claims: { ...claims, aud: ['client', 'api'] } }],
    passes: [
      {},
      { claims: { ...claims, aud: ['client'] } },
      { claims: { ...claims, aud: ['client', 'api'], azp: 'client' } },
    ],
  },
})
