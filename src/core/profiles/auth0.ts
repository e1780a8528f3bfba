import type { Profile } from './profile'

export default {
  name: 'auth0',
  title: 'Auth0',
  issuers: ['', '.us', '.eu', '.au', '.ca', '.jp', '.uk'].map((region) => ({
    issuer: `https://{tenant}${region}.auth0.com/`,
    jwks_uri: '{issuer}/.well-known/jwks.json',
  })),
  elsewhere: { jwks_uri: '{issuer}/.well-known/jwks.json' },
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence: 'The issuer ends in a slash, and is compared with it.',
      source: 'https://github.com/okta/okta-jwt-verifier-java/pull/306',
    },
    {
      sentence: 'An access token for the userinfo endpoint alone is opaque; one for an API is a JWT.',
      source: 'https://auth0.com/docs/tokens/access-token#access-token-format',
    },
  ],
  documentation: 'https://auth0.com/docs/secure/tokens/json-web-tokens/validate-json-web-tokens',
  fetchable: 'anywhere',
} satisfies Profile
