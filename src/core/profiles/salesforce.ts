import type { Profile } from './profile'

const DISCOVERY =
  'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_using_openid_discovery_endpoint.htm&type=5'

export default {
  name: 'salesforce',
  title: 'Salesforce',
  issuers: [
    'https://{domain}.my.salesforce.com',
    'https://{domain}.sandbox.my.salesforce.com',
    'https://login.salesforce.com',
    'https://test.salesforce.com',
  ].map((issuer) => ({ issuer, jwks_uri: '{issuer}/id/keys' })),
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence: 'An access token is opaque unless the app was set to issue JWTs.',
      source: 'https://help.salesforce.com/s/articleView?id=xcloud.jwt_access_tokens.htm&type=5',
    },
    {
      sentence: 'Metadata can be had at login.salesforce.com, at the org’s own My Domain and at each of its sites.',
      source: DISCOVERY,
    },
  ],
  documentation: DISCOVERY,
  fetchable: 'unknown',
} satisfies Profile
