import type { Profile } from './profile'

const CLAIMS = 'https://zitadel.com/docs/apis/openidoauth/claims'

export default {
  name: 'zitadel',
  title: 'Zitadel',
  issuers: ['https://{instance}.{region}.zitadel.cloud', 'https://{instance}.zitadel.cloud'].map((issuer) => ({
    issuer,
    jwks_uri: '{issuer}/oauth/v2/keys',
  })),
  elsewhere: { jwks_uri: '{issuer}/oauth/v2/keys' },
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    { sentence: 'An access token is a JWT only where the application is set so; else it is opaque.', source: CLAIMS },
  ],
  documentation: CLAIMS,
  fetchable: 'anywhere',
} satisfies Profile
