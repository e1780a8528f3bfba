import { document } from '../../../core/checks/provider-examples'

/** An issuer behind a proxy that names an inner host, and a client that was set up in a hurry. */
export const exampleProvider = {
  issuer: 'https://id.acme.example',
  document: JSON.stringify(
    document({
      userinfo_endpoint: 'https://id.acme.example/me',
      jwks_uri: 'https://keycloak.acme.internal:8443/jwks',
      scopes_supported: ['openid', 'profile', 'email'],
      id_token_signing_alg_values_supported: ['RS256', 'ES256', 'none'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
    }),
    null,
    2,
  ),
  config: JSON.stringify(
    {
      issuer: 'https://id.acme.example/',
      client_id: 'orders-web',
      jwks_uri: 'http://id.acme.example/jwks',
      redirect_uris: ['https://*.acme.example/callback'],
      allowed_algs: ['RS256', 'HS256'],
    },
    null,
    2,
  ),
}
