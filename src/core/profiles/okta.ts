import type { Profile } from './profile'

const domains = ['okta.com', 'oktapreview.com', 'okta-emea.com']

export default {
  name: 'okta',
  title: 'Okta',
  issuers: domains.flatMap((domain) => [
    { issuer: `https://{org}.${domain}/oauth2/{server}`, jwks_uri: '{issuer}/v1/keys' },
    { issuer: `https://{org}.${domain}`, jwks_uri: '{issuer}/oauth2/v1/keys' },
  ]),
  elsewhere: {},
  policy: { allowed_algs: ['RS256'], required_claims: ['iss', 'sub', 'aud', 'exp', 'iat'] },
  quirks: [
    {
      sentence:
        'An access token whose issuer is the org itself, without /oauth2/, is for Okta alone: nobody else is meant to verify it.',
      source: 'https://support.okta.com/help/s/article/Signature-Validation-Failed-on-Access-Token',
    },
    {
      sentence:
        'With a domain of your own the issuer may be that domain or the org’s, as the authorization server is set.',
      source: 'https://help.okta.com/en-us/Content/topics/security/api-config-auth-server.htm',
    },
  ],
  documentation: 'https://developer.okta.com/docs/guides/validate-access-tokens/',
  fetchable: 'unknown',
} satisfies Profile
