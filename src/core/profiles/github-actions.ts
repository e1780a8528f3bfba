import type { Profile } from './profile'

const REFERENCE = 'https://docs.github.com/en/actions/reference/security/oidc'

export default {
  name: 'github-actions',
  title: 'GitHub Actions',
  issuers: [
    'https://token.actions.githubusercontent.com',
    'https://token.actions.githubusercontent.com/{enterprise}',
    'https://token.actions.{enterprise}.ghe.com',
    'https://{host}/_services/token',
  ].map((issuer) => ({ issuer, jwks_uri: '{issuer}/.well-known/jwks' })),
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat', 'repository'] },
  quirks: [
    {
      sentence: 'aud is the URL of the repository’s owner, unless the job asks for another.',
      source: REFERENCE,
    },
    {
      sentence: 'Anybody’s jobs have tokens of the public issuer: demand a repository, not the issuer alone.',
      source: REFERENCE,
    },
    {
      sentence: 'An enterprise can have its name put behind the issuer; its tokens then have that issuer alone.',
      source: 'https://docs.github.com/en/enterprise-cloud@latest/rest/actions/oidc',
    },
  ],
  documentation: REFERENCE,
  fetchable: 'unknown',
} satisfies Profile
