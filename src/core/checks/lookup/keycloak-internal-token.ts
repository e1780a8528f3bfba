import { stringMember } from '../../foundation/json-access'
import { quote } from '../../foundation/wording'
import { triedKeys } from '../../verify/tried-keys'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { internalKind } from '../keycloak'
import { inPayload } from '../places'
import { rs256 } from '../rfc-examples'

const header = { alg: 'HS512', typ: 'JWT', kid: '5185d9c0-fca4-47d2-897b-e8e638eb9336' }
const claims = { iss: 'https://sso.acme.example/realms/staff', typ: 'Refresh', exp: EXAMPLE_NOW + 600 }
const keys = { keys: [{ ...rs256.jwk, kid: 'yXXLtJ3w4SNArBTw4z5jJ3BJ5PMrE8qvK2hGqXtvb3s', use: 'sig' }] }

export default defineCheck({
  code: 'KEYCLOAK_INTERNAL_TOKEN',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  explains: true,
  title: 'Keycloak made this token for itself',
  why: 'Keycloak signs its refresh tokens and other internal ones with a secret of the realm. Neither the secret nor its kid is in the key set, and they are not meant to be: nobody but Keycloak is to read such a token.',
  fix: {
    caller: 'Send the access token to the API; send the refresh token to the token endpoint of Keycloak alone.',
    verifier: 'Treat a refresh token as opaque, and verify the access token or the ID token.',
  },
  cites: ['https://github.com/keycloak/keycloak/issues/15390', 'https://github.com/keycloak/keycloak/issues/10659'],
  applies: ({ algorithm, claims: own }) => algorithm?.family === 'hmac' && own !== null,
  *look({ algorithm, alg, claims: own, lookup }) {
    const kind = internalKind({ algorithm, claims: own })
    // Whoever has the secret of the realm may look into its tokens.
    if (kind === null || triedKeys(lookup).verifying >= 0) return
    yield { at: inPayload('typ'), facts: { typ: stringMember(own, 'typ') ?? '', kind, alg } }
  },
  says: ({ typ, kind, alg }) =>
    `The typ of the claims is ${quote(typ)}: this is ${kind} of Keycloak, signed (${alg}) with a secret that no key set has; only Keycloak can verify it.`,
  examples: {
    flags: [
      { header, claims, keys },
      { header: { ...header, alg: 'HS256' }, claims: { ...claims, typ: 'Offline' } },
    ],
    passes: [
      { header: { ...header, alg: 'RS256' }, claims, keys },
      { header, claims: { ...claims, typ: 'Bearer' }, keys },
      { header, claims: { ...claims, iss: 'https://id.acme.example' }, keys },
    ],
  },
})
