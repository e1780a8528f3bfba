import { ISSUER, SET_URL } from './recorded'
import { es256, rs256 } from './rfc-examples'

/** A healthy issuer and a healthy client of it, of which an example changes what it is about. */

/** Its metadata as OpenID Connect Discovery 1.0 §3 wants them; undefined takes a member out. */
export function document(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/authorize`,
    token_endpoint: `${ISSUER}/token`,
    jwks_uri: SET_URL,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    ...changes,
  }
}

/** What makes it an authorization server whose tokens nobody but itself can read (RFC 8414 §2). */
export const authorizationServer = {
  jwks_uri: undefined,
  subject_types_supported: undefined,
  id_token_signing_alg_values_supported: undefined,
  introspection_endpoint: `${ISSUER}/introspect`,
}

export const client = {
  issuer: ISSUER,
  client_id: 'orders-web',
  audiences: ['orders-web'],
  redirect_uris: ['https://orders.acme.example/callback'],
  allowed_algs: ['RS256'],
}

/** What it publishes. */
export const published = {
  keys: [
    { ...rs256.jwk, kid: 'rs', use: 'sig', alg: 'RS256' },
    { ...es256.jwk, kid: 'es', use: 'sig', alg: 'ES256' },
  ],
}
