import type { Profile } from './profile'

const ACCESS_TOKENS = 'https://learn.microsoft.com/entra/identity-platform/access-tokens'

// https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
const hosts = ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn']

export default {
  name: 'entra-id-v2',
  title: 'Microsoft Entra ID, version 2.0',
  issuers: hosts.map((host) => ({
    issuer: `https://${host}/{tenant}/v2.0`,
    jwks_uri: `https://${host}/{tenant}/discovery/v2.0/keys`,
  })),
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat', 'tid'] },
  quirks: [
    {
      sentence:
        'Metadata and keys for many tenants (common) name a template as the issuer: {tenantid} in it stands for the token’s tid.',
      source: ACCESS_TOKENS,
    },
    {
      sentence: 'The API chooses the version of its tokens (accessTokenAcceptedVersion), whichever endpoint was asked.',
      source: ACCESS_TOKENS,
    },
    {
      sentence: 'A token for Microsoft Graph can be verified by Graph alone.',
      source: ACCESS_TOKENS,
    },
  ],
  documentation: ACCESS_TOKENS,
  fetchable: 'anywhere',
} satisfies Profile
