import type { Profile } from './profile'

const OPTIONS = 'https://docs.duendesoftware.com/identityserver/reference/options/'

export default {
  name: 'duende',
  title: 'Duende IdentityServer',
  issuers: [{ issuer: 'https://demo.duendesoftware.com', jwks_uri: '{issuer}/.well-known/openid-configuration/jwks' }],
  elsewhere: { jwks_uri: '{issuer}/.well-known/openid-configuration/jwks' },
  policy: { allowed_algs: ['RS256', 'PS256', 'ES256'], required_claims: ['iss', 'exp', 'iat'] },
  quirks: [
    { sentence: 'An access token has the typ “at+jwt”, unless that was changed.', source: OPTIONS },
    {
      sentence: 'Without an API resource an access token has no aud, unless EmitStaticAudienceClaim is set.',
      source: OPTIONS,
    },
    {
      sentence: 'The issuer is taken from the host that the client asked, so one server may have several.',
      source: 'https://docs.duendesoftware.com/identityserver/tokens/issuer/',
    },
  ],
  documentation: 'https://docs.duendesoftware.com/identityserver/',
  fetchable: 'listed',
} satisfies Profile
