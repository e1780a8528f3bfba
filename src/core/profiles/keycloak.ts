import type { Profile } from './profile'

export default {
  name: 'keycloak',
  title: 'Keycloak',
  issuers: ['https://{host}/realms/{realm}', 'https://{host}/auth/realms/{realm}'].map((issuer) => ({
    issuer,
    jwks_uri: '{issuer}/protocol/openid-connect/certs',
  })),
  elsewhere: { jwks_uri: '{issuer}/protocol/openid-connect/certs' },
  policy: { allowed_algs: ['RS256', 'PS256', 'ES256'], required_claims: ['iss', 'exp', 'iat'] },
  quirks: [
    {
      sentence: 'The client that asked is in azp; aud names an API only where a role or a mapper puts it there.',
      source: 'https://phasetwo.io/tutorials/clients/audience/',
    },
    {
      sentence: 'Older installations have /auth before /realms.',
      source: 'https://stackoverflow.com/questions/28658735/what-are-keycloaks-oauth2-openid-connect-endpoints',
    },
  ],
  documentation: 'https://www.keycloak.org/docs/latest/server_admin/',
  fetchable: 'anywhere',
} satisfies Profile
