import type { Profile } from './profile'

const OPENID_CONNECT = 'https://developers.google.com/identity/openid-connect/openid-connect'
const published = {
  discovery: 'https://accounts.google.com/.well-known/openid-configuration',
  jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
}

export default {
  name: 'google',
  title: 'Google',
  issuers: [
    { issuer: 'https://accounts.google.com', ...published },
    { issuer: 'accounts.google.com', ...published },
  ],
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence:
        'The issuer may also be written without its scheme, accounts.google.com; a policy accepts one of the two.',
      source: OPENID_CONNECT,
    },
    {
      sentence: 'The keys are on another host than the issuer, www.googleapis.com.',
      source: 'https://accounts.google.com/.well-known/openid-configuration',
    },
  ],
  documentation: OPENID_CONNECT,
  fetchable: 'anywhere',
} satisfies Profile
