import type { Profile } from './profile'

const ACCESS_TOKENS = 'https://learn.microsoft.com/entra/identity-platform/access-tokens'

export default {
  name: 'entra-id-v1',
  title: 'Microsoft Entra ID, version 1.0',
  issuers: [
    {
      issuer: 'https://sts.windows.net/{tenant}/',
      discovery: 'https://login.microsoftonline.com/{tenant}/.well-known/openid-configuration',
      jwks_uri: 'https://login.microsoftonline.com/{tenant}/discovery/keys',
    },
  ],
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat', 'tid'] },
  quirks: [
    {
      sentence: 'The issuer is on another host than its metadata and keys, and ends in a slash.',
      source: ACCESS_TOKENS,
    },
    {
      sentence:
        'An API that has not chosen a version gets tokens of version 1.0, also from the endpoint of version 2.0.',
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
