import type { Profile } from './profile'

const REGIONS = 'https://developer.pingidentity.com/pingone-api/foundations/conventions/pingone-api-requests.html'

export default {
  name: 'ping',
  title: 'PingOne',
  issuers: ['com', 'ca', 'eu', 'com.au', 'sg', 'asia'].map((region) => ({
    issuer: `https://auth.pingone.${region}/{environment}/as`,
    jwks_uri: '{issuer}/jwks',
  })),
  elsewhere: {},
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence: 'Each region has an issuer under a domain of its own: pingone.com, .ca, .eu, .com.au, .sg, .asia.',
      source: REGIONS,
    },
    {
      sentence: 'PingFederate lets a page fetch its keys only from origins that its administrator lists.',
      source:
        'https://docs.pingidentity.com/pingfederate/12.2/introduction_to_pingfederate/pf_cors_support_oauth_endpoints.html',
    },
  ],
  documentation: REGIONS,
  fetchable: 'unknown',
} satisfies Profile
