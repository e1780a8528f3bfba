import type { Library } from './library-error'

const at = (commit: string) =>
  `https://github.com/dotnet/aspnetcore/blob/${commit}/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs`

/** What stands in the WWW-Authenticate header of a 401; the exception behind it is one of Microsoft.IdentityModel. */
export default {
  name: 'ASP.NET Core',
  signs: ['error="invalid_token"', 'Microsoft.AspNetCore', 'JwtBearer'],
  sources: [
    {
      file: at('f22eba991ab10e433f4a209ce8cadbf5a7c40f9f'),
      errors: [
        {
          plain: ['The signature key was not found'],
          checked: 'None of the keys it has, from its settings and from the issuer’s metadata, has the token’s kid.',
          fact: 'kid_not_in_set',
        },
        {
          plain: ['The signature is invalid'],
          checked: 'It verified the signature under its keys; it does not verify.',
          fact: 'signature_invalid',
        },
        {
          texts: ["The audience '{aud}' is invalid"],
          checked: 'None of the token’s audiences is one that it is set to.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ["The issuer '{iss}' is invalid"],
          checked: 'The iss is not the issuer that it is set to, nor the one in the metadata of its authority.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          plain: ['The token has no expiration'],
          checked: 'It requires exp, and the token has none.',
          fact: 'claim_missing',
          claim: 'exp',
        },
        {
          texts: ["The token is not valid before '"],
          checked: 'It compared nbf with its clock, plus ClockSkew (5 minutes, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ["The token expired at '"],
          checked: 'It compared exp with its clock, less ClockSkew (5 minutes, unless set).',
          fact: 'expired',
        },
      ],
    },
    {
      file: at('02d05b5a0e79a7e71e24814e1e6e5964fbd31044'),
      errors: [
        {
          plain: ['The audience is invalid'],
          checked: 'None of the token’s audiences is one that it is set to.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          plain: ['The issuer is invalid'],
          checked: 'The iss is not the issuer that it is set to, nor the one in the metadata of its authority.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          plain: ['The token is not valid yet'],
          checked: 'It compared nbf with its clock, plus ClockSkew (5 minutes, unless set).',
          fact: 'not_yet_valid',
        },
        {
          plain: ['The token is expired'],
          checked: 'It compared exp with its clock, less ClockSkew (5 minutes, unless set).',
          fact: 'expired',
        },
      ],
    },
  ],
} satisfies Library
