import type { Profile } from './profile'

const ID_TOKENS = 'https://docs.gitlab.com/ci/secrets/id_token_authentication/'

export default {
  name: 'gitlab',
  title: 'GitLab',
  issuers: [{ issuer: 'https://gitlab.com', jwks_uri: '{issuer}/oauth/discovery/keys' }],
  elsewhere: { jwks_uri: '{issuer}/oauth/discovery/keys' },
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence: 'aud is the domain of the instance, unless the job asks for another.',
      source: ID_TOKENS,
    },
    {
      sentence:
        'For a merge request from a fork, project_path is that of the fork, not of the project in which the job runs.',
      source: 'https://gitlab.com/gitlab-org/gitlab/-/issues/563038',
    },
    { sentence: 'ref_protected is a string, “true” or “false”.', source: ID_TOKENS },
  ],
  documentation: ID_TOKENS,
  fetchable: 'anywhere',
} satisfies Profile
