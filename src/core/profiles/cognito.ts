import type { Profile } from './profile'

const VERIFYING =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html'

export default {
  name: 'cognito',
  title: 'Amazon Cognito user pools',
  issuers: ['cognito-idp', 'issuer-cognito-idp'].map((host) => ({
    issuer: `https://${host}.{region}.amazonaws.com/{pool}`,
    jwks_uri: '{issuer}/.well-known/jwks.json',
  })),
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'exp', 'iat', 'token_use'] },
  quirks: [
    {
      sentence: 'An access token names its client in client_id, where an ID token has it in aud.',
      source: 'https://docs.aws.amazon.com/verifiedpermissions/latest/userguide/cognito-validation.html',
    },
    {
      sentence: 'ID and access token are told apart by token_use, which is “id” or “access”.',
      source: VERIFYING,
    },
    {
      sentence: 'A pool has an issuer of the original form or of the updated one, issuer-cognito-idp.',
      source:
        'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IssuerConfigurationType.html',
    },
  ],
  documentation: VERIFYING,
  fetchable: 'anywhere',
} satisfies Profile
