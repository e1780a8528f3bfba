import { writePolicy } from '../../../core/policy/write-policy'

/** What the API of the examples would demand, to begin with. */
export const examplePolicy = writePolicy({
  issuer: 'https://id.acme.example',
  audiences: ['orders-api'],
  allowed_algs: ['RS256', 'ES256'],
  required_claims: ['sub'],
  required_scopes: ['orders:read'],
  max_token_age_seconds: 3600,
})
