import type { Library } from './library-error'

const at = (name: string, commit: string) =>
  `https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/${commit}/src/Microsoft.IdentityModel.${name}/LogMessages.cs`

const earlier = [
  {
    texts: ["IDX10501: Signature validation failed. Unable to match key: kid: '{kid}'"],
    names: ['IDX10501'],
    checked: 'None of the keys it has, from its settings and from the issuer’s metadata, has this kid.',
    fact: 'kid_not_in_set',
  },
  {
    texts: ['IDX10503: Signature validation failed. Keys tried:'],
    checked: 'It tried every key that it has; the signature verified under none.',
    fact: 'signature_invalid',
  },
] satisfies Library['sources'][number]['errors']

export default {
  name: 'Microsoft.IdentityModel',
  signs: ['IDX1', 'IDX2', 'Microsoft.IdentityModel', 'SecurityToken'],
  sources: [
    {
      file: at('Tokens', '5e5a5db3320b8f39a89058875a63839413ee3274'),
      errors: [
        {
          texts: ['IDX10204: Unable to validate issuer.', 'IDX10208: Unable to validate audience.'],
          names: ['IDX10204', 'IDX10208'],
          checked: 'It was not told which issuer or audience it should expect.',
          fact: 'setup',
        },
        {
          texts: [
            "IDX10205: Issuer validation failed. Issuer: '{iss}'. Did not match: validationParameters.ValidIssuer: '{expected}'",
          ],
          names: ['IDX10205'],
          checked:
            'It compared iss with ValidIssuer, ValidIssuers and the issuer in the metadata, character by character.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          texts: ['IDX10211: Unable to validate issuer.'],
          names: ['IDX10211'],
          checked: 'The token has no iss, or an empty one.',
          fact: 'claim_missing',
          claim: 'iss',
        },
        {
          texts: ["IDX10206: Unable to validate audience. The 'audiences' parameter is empty."],
          names: ['IDX10206'],
          checked: 'The token has no aud.',
          fact: 'claim_missing',
          claim: 'aud',
        },
        {
          texts: [
            "IDX10214: Audience validation failed. Audiences: '{aud}'. Did not match: validationParameters.ValidAudience: '{expected}'",
          ],
          names: ['IDX10214'],
          checked: 'None of the token’s audiences is equal to ValidAudience or one of ValidAudiences.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ['IDX10222: Lifetime validation failed. The token is not yet valid.'],
          names: ['IDX10222'],
          checked: 'It compared nbf with its clock, plus ClockSkew (5 minutes, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['IDX10223: Lifetime validation failed. The token is expired.'],
          names: ['IDX10223'],
          checked: 'It compared exp with its clock, less ClockSkew (5 minutes, unless set).',
          fact: 'expired',
        },
        {
          texts: ['IDX10225: Lifetime validation failed. The token is missing an Expiration Time.'],
          names: ['IDX10225'],
          checked: 'It requires exp, and the token has none.',
          fact: 'claim_missing',
          claim: 'exp',
        },
        {
          texts: [
            'IDX10256: Unable to validate the token type.',
            "IDX10257: Token type validation failed. Type: '{typ}'",
          ],
          names: ['IDX10256', 'IDX10257'],
          checked: 'The header’s typ is not one of ValidTypes.',
          fact: 'typ',
        },
        {
          texts: ['IDX10500: Signature validation failed. No security keys were provided to validate the signature.'],
          names: ['IDX10500'],
          checked: 'It has no key at all: none is set, and the issuer’s metadata could not be fetched or names none.',
          fact: 'setup',
        },
        {
          texts: [
            "IDX10503: Signature validation failed. The token's kid is: '{kid}', but did not match any keys in TokenValidationParameters or Configuration.",
          ],
          names: ['IDX10503'],
          checked: 'None of the keys it has, from its settings and from the issuer’s metadata, has this kid.',
          fact: 'kid_not_in_set',
        },
        {
          texts: ['IDX10504: Unable to validate signature, token does not have a signature:'],
          names: ['IDX10504'],
          checked: 'The token’s third part is empty.',
          fact: 'signature_missing',
        },
        {
          texts: ['IDX10511: Signature validation failed. Keys tried:'],
          names: ['IDX10511'],
          checked: 'It found the key of the token’s kid; the signature does not verify under it.',
          fact: 'signature_invalid',
        },
        {
          texts: ["IDX10517: Signature validation failed. The token's kid is missing."],
          names: ['IDX10517'],
          checked: 'The token has no kid, so it tried every key that it has; the signature verified under none.',
          fact: 'no_key_verifies',
        },
        {
          texts: ["IDX10634: Unable to create the SignatureProvider. Algorithm: '{alg}'"],
          names: ['IDX10634'],
          checked: 'It cannot verify this alg with this key: the alg is unknown to it, or the key is of another type.',
          fact: 'key_misfit',
        },
        {
          texts: [
            "IDX10720: Unable to create KeyedHashAlgorithm for algorithm '{alg}', the key size must be greater than:",
            "for verifying cannot be smaller than '{}' bits.",
          ],
          names: ['IDX10720', 'IDX10631'],
          checked: 'The key has fewer bits than it allows for the token’s alg.',
          fact: 'key_too_weak',
        },
        {
          texts: ["IDX10696: The algorithm '{alg}' is not in the user-defined accepted list of algorithms."],
          names: ['IDX10696'],
          checked: 'The token’s alg is not in ValidAlgorithms.',
          fact: 'alg_not_allowed',
        },
      ],
    },
    { file: at('Tokens', '006b7f138bcdc90f907b1b261f938c94156e83da'), errors: earlier },
    {
      file: at('JsonWebTokens', '033098417b35a2fba8e0204e5e898020ee95d3d8'),
      errors: [
        {
          texts: [
            'IDX14100: JWT is not well formed, there are no dots (.).',
            'IDX14120: JWT is not well formed, there is only one dot (.).',
          ],
          names: ['IDX14100', 'IDX14120'],
          checked: 'It counted the dots in the token: two for a signed one, four for an encrypted one.',
          fact: 'malformed',
        },
        {
          texts: ['IDX14101: Unable to decode the payload', 'IDX14102: Unable to decode the header'],
          names: ['IDX14101', 'IDX14102'],
          checked: 'A part of the token is not the base64url of JSON.',
          fact: 'malformed',
        },
      ],
    },
    {
      file: at('Protocols', '00ad769071380c560983138c201ff02161bcce15'),
      errors: [
        {
          texts: [
            "IDX20803: Unable to obtain configuration from: '{}'.",
            'IDX20804: Unable to retrieve document from:',
            'IDX20807: Unable to retrieve document from:',
          ],
          names: ['IDX20803', 'IDX20804', 'IDX20807'],
          checked: 'It could not fetch the issuer’s discovery document or key set, and so has no keys.',
          fact: 'set_unreachable',
        },
      ],
    },
  ],
} satisfies Library
