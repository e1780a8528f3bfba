import { claimLines, methodLines, usingLines } from './csharp-claims'
import { file, indented } from './lines'
import { several, csharp as text } from './literals'
import type { SnippetLibrary } from './snippet-library'

const identityModel: SnippetLibrary = {
  name: 'Microsoft.IdentityModel',
  language: 'C#',
  version: '8',
  documentation: 'https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters',
  algs: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'],
  render: (demands) => {
    const { keySetUrl, issuer, audiences, skew } = demands
    const retriever = keySetUrl?.protocol === 'http:' ? ' { RequireHttps = false }' : '()'
    return {
      text: file(
        '// dotnet add package Microsoft.IdentityModel.Protocols.OpenIdConnect --version 8.*, .NET 8',
        usingLines(demands),
        'using Microsoft.IdentityModel.JsonWebTokens;',
        'using Microsoft.IdentityModel.Protocols;',
        'using Microsoft.IdentityModel.Protocols.OpenIdConnect;',
        'using Microsoft.IdentityModel.Tokens;',
        '',
        'public static class TokenVerifier',
        '{',
        indented(
          4,
          keySetUrl === null && '// Put the URL of the issuer’s key set here.',
          `private const string KeySet = ${text(keySetUrl?.href ?? 'https://issuer.example/jwks.json')};`,
          '',
          'private static readonly TokenValidationParameters Parameters = new()',
          '{',
          indented(
            4,
            'ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(',
            `    KeySet, new KeySetRetriever(), new HttpDocumentRetriever${retriever}),`,
            !demands.namesAlgs && '// The policy names no algorithms: keep those that your issuer signs with.',
            `ValidAlgorithms = new[] { ${several(text, demands.algs)} },`,
            issuer === null
              ? ['// The policy asks for no issuer.', 'ValidateIssuer = false,']
              : `ValidIssuer = ${text(issuer)},`,
            audiences
              ? [
                  `ValidAudiences = new[] { ${several(text, audiences)} },`,
                  'IgnoreTrailingSlashWhenValidatingAudience = false,',
                ]
              : ['// The policy asks for no audience.', 'ValidateAudience = false,'],
            `RequireExpirationTime = ${demands.requiredClaims.includes('exp')},`,
            `ClockSkew = TimeSpan.FromSeconds(${skew}),`,
          ),
          '};',
          '',
          '/// <summary>Returns a token that meets the policy; throws SecurityTokenException for any other.</summary>',
          'public static async Task<JsonWebToken> VerifyAsync(string token)',
          '{',
          indented(
            4,
            'var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, Parameters);',
            'if (!result.IsValid) throw result.Exception;',
            'var jwt = (JsonWebToken)result.SecurityToken;',
            claimLines(demands),
            'return jwt;',
          ),
          '}',
          methodLines(demands),
          retrieverLines,
        ),
        '}',
      ),
      limits: ['A kid that is not in the key set does not refuse the token: it is tried under every key of the set.'],
    }
  },
}
export default identityModel

/** What the package reads by itself is a discovery document; this reads the key set that it would lead to. */
const retrieverLines = [
  '',
  'private sealed class KeySetRetriever : IConfigurationRetriever<OpenIdConnectConfiguration>',
  '{',
  '    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(',
  '        string address, IDocumentRetriever retriever, CancellationToken cancel)',
  '    {',
  '        var keySet = new JsonWebKeySet(await retriever.GetDocumentAsync(address, cancel));',
  '        var configuration = new OpenIdConnectConfiguration { JsonWebKeySet = keySet };',
  '        foreach (var key in keySet.GetSigningKeys()) configuration.SigningKeys.Add(key);',
  '        return configuration;',
  '    }',
  '}',
]
