import type { Profile } from './profile'

export default {
  name: 'apple',
  title: 'Sign in with Apple',
  issuers: [{ issuer: 'https://appleid.apple.com', jwks_uri: '{issuer}/auth/keys' }],
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence: 'email_verified may be the string “true”, where OpenID Connect has a boolean.',
      source: 'https://developer.apple.com/documentation/signinwithapple/authenticating-users-with-sign-in-with-apple',
    },
  ],
  documentation: 'https://developer.apple.com/documentation/signinwithapple/verifying-a-user',
  fetchable: 'unknown',
} satisfies Profile
