import { kindReason } from '../../policy/kind-words'
import type { Policy } from '../../policy/policy'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example'
import { inPayload } from '../places'

const claims = {
  iss: 'https://id.example',
  sub: 'a',
  aud: 'client',
  iat: EXAMPLE_NOW,
  exp: EXAMPLE_NOW + 600,
  nonce: 'n',
}

export default defineCheck({
  code: 'ID_TOKEN_AS_ACCESS_TOKEN',
  subject: 'claims',
  severity: 'warning',
  refuses: false,
  title: 'An ID token is used where an access token is expected',
  why: 'An ID token tells the client who logged in; it gives no right to call an API, and its audience is the client. An API that takes it lets every client of the issuer in.',
  fix: {
    caller: 'Send the access token, not the ID token: both come in one response to the login.',
    verifier: 'Expect the audience of your API, and a typ of “at+jwt” where the issuer writes it.',
  },
  cites: ['RFC 8725 §2.8', 'RFC 9068 §5', 'OpenID Connect Core 1.0 §2'],
  applies: (_, { policy }) => expectsAccessToken(policy),
  *look({ kind }) {
    if (kind?.kind === 'id_token') yield { at: inPayload(), facts: { by: kindReason(kind) } }
  },
  says: ({ by }) =>
    `The token seems to be an ID token, ${by}; expected an access token, for the policy is that of an API.`,
  examples: {
    flags: [
      { claims, policy: { required_scopes: ['read'] } },
      { claims: { ...claims, at_hash: 'x' }, policy: { typ: 'at+jwt' } },
      { claims: { ...claims, nonce: undefined }, policy: { required_scopes: ['read'] }, kind: 'id_token' },
    ],
    passes: [
      { claims },
      { claims, policy: { audiences: ['client'] } },
      { claims, policy: { required_scopes: ['read'] }, kind: 'other' },
      { claims: { ...claims, nonce: undefined, scope: 'read' }, policy: { required_scopes: ['read'] } },
    ],
  },
})

/** Only access tokens have scopes, or the typ of RFC 9068 §2.1. */
function expectsAccessToken({ required_scopes, typ }: Policy): boolean {
  return (required_scopes ?? []).length > 0 || /^(?:application\/)?at\+jwt$/i.test(typ ?? '')
}
