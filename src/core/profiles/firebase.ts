import type { Profile } from './profile'

const VERIFYING = 'https://firebase.google.com/docs/auth/admin/verify-id-tokens'

export default {
  name: 'firebase',
  title: 'Firebase Authentication',
  issuers: [
    {
      issuer: 'https://securetoken.google.com/{project}',
      jwks_uri: 'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com',
    },
  ],
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat', 'auth_time'] },
  quirks: [
    { sentence: 'aud is the id of the project, the same that ends the issuer.', source: VERIFYING },
    {
      sentence:
        'A session cookie is another token: its issuer is on session.firebase.google.com, with keys of its own.',
      source: 'https://firebase.google.com/docs/auth/admin/manage-cookies',
    },
  ],
  documentation: VERIFYING,
  fetchable: 'unknown',
} satisfies Profile
