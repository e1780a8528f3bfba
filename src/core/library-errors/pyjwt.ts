import type { Library } from './library-error'
import { keySources } from './pyjwt-keys'

const at = (path: string) => `https://github.com/jpadilla/pyjwt/blob/2.15.1/${path}`

export default {
  name: 'PyJWT',
  signs: [
    'jwt.exceptions',
    'InvalidSignatureError',
    'ExpiredSignatureError',
    'ImmatureSignatureError',
    'InvalidAudienceError',
    'InvalidIssuerError',
    'InvalidAlgorithmError',
    'MissingRequiredClaimError',
    'PyJWKClientError',
    'PyJWKSetError',
    'jwt/api_jw',
    'jwks_client.py',
  ],
  sources: [
    {
      file: at('jwt/api_jws.py'),
      errors: [
        {
          plain: ['Not enough segments'],
          checked: 'It split the token at its dots and expects three parts.',
          fact: 'malformed',
        },
        {
          plain: ['Invalid header padding', 'Invalid payload padding', 'Invalid crypto padding'],
          checked: 'A part of the token is not base64url: header, payload or signature (“crypto”).',
          fact: 'malformed',
        },
        {
          texts: ['Invalid header string:'],
          checked: 'The first part of the token is base64url, but not of a JSON object.',
          fact: 'malformed',
        },
        {
          plain: ['Algorithm not specified'],
          checked: 'The header has no alg.',
          fact: 'alg_missing',
        },
        {
          texts: ['The specified alg value is not allowed'],
          checked: 'The token’s alg is not in the argument algorithms.',
          fact: 'alg_not_allowed',
        },
        {
          texts: ["Token algorithm '{alg}' does not match the key's algorithm '{}'"],
          checked: 'The key is a JWK; its alg, or the one that follows from its type, is not the token’s.',
          fact: 'key_misfit',
        },
        {
          plain: ['Algorithm not supported'],
          texts: ["Algorithm '{alg}' could not be found. Do you have cryptography installed?"],
          checked:
            'It does not know the token’s alg, or the package cryptography that it needs for it is not installed.',
          fact: 'alg_unknown',
        },
        {
          plain: ['Signature verification failed'],
          checked: 'It verified the signature under the one key that it was given.',
          fact: 'signature_invalid',
        },
        {
          texts: ['It is required that you pass in a value for the "algorithms" argument when calling decode().'],
          checked: 'The caller did not say which algorithms it accepts.',
          fact: 'setup',
        },
        {
          texts: ['Key ID header parameter must be a string'],
          checked: 'The header has a kid that is not a string.',
          fact: 'kid_type',
        },
        {
          texts: [
            "Invalid 'crit' header: must be a non-empty list",
            "Invalid 'crit' header: values must be strings",
            'Unsupported critical extension:',
            "Critical extension '{}' is missing from headers",
          ],
          checked: 'It looked at crit in the header; of the extensions it knows only b64.',
          fact: 'crit',
        },
      ],
    },
    {
      file: at('jwt/api_jwt.py'),
      errors: [
        {
          texts: ['Invalid payload string:'],
          checked: 'The second part of the token is base64url, but not of a JSON object.',
          fact: 'malformed',
        },
        {
          texts: ['The token is not yet valid (iat)'],
          checked: 'It compared iat with its clock, plus leeway (0, unless set).',
          fact: 'issued_later',
        },
        {
          texts: ['The token is not yet valid (nbf)'],
          checked: 'It compared nbf with its clock, plus leeway (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['Signature has expired'],
          checked:
            'It compared exp with its clock, less leeway (0, unless set). The signature itself was verified before.',
          fact: 'expired',
        },
        {
          texts: ['Issued At claim (iat) must be an integer.'],
          checked: 'Times are numbers; iat is not.',
          fact: 'claim_type',
          claim: 'iat',
        },
        {
          texts: ['Not Before claim (nbf) must be an integer.'],
          checked: 'Times are numbers; nbf is not.',
          fact: 'claim_type',
          claim: 'nbf',
        },
        {
          texts: ['Expiration Time claim (exp) must be an integer.'],
          checked: 'Times are numbers; exp is not.',
          fact: 'claim_type',
          claim: 'exp',
        },
        {
          plain: ["Audience doesn't match", "Audience doesn't match (strict)"],
          checked: 'None of the token’s audiences is equal to the argument audience.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          plain: ['Invalid audience'],
          checked:
            'The token has an aud, and the caller gave no audience; older versions also say this when none is equal.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          plain: ['Invalid claim format in token', 'Invalid claim format in token (strict)'],
          checked: 'The aud must be a string or a list of strings; with strict_aud, one string.',
          fact: 'claim_type',
          claim: 'aud',
        },
        {
          plain: ['Invalid issuer'],
          checked: 'It compared iss with the argument issuer, character by character.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          plain: ['Invalid subject'],
          checked: 'It compared sub with the argument subject.',
          fact: 'claim_differs',
          claim: 'sub',
        },
        { plain: ['Subject must be a string'], checked: 'The sub is not a string.', fact: 'claim_type', claim: 'sub' },
        { plain: ['JWT ID must be a string'], checked: 'The jti is not a string.', fact: 'claim_type', claim: 'jti' },
        {
          texts: ['Payload Issuer (iss) must be a string'],
          checked: 'The iss is not a string.',
          fact: 'claim_type',
          claim: 'iss',
        },
      ],
    },
    {
      file: at('jwt/exceptions.py'),
      errors: [
        {
          texts: ['Token is missing the "{claim}" claim'],
          checked:
            'The option require asks for this claim, or audience or issuer was given, and the token does not have it.',
          fact: 'claim_missing',
        },
      ],
    },
    ...keySources,
    {
      file: at('jwt/algorithms.py'),
      errors: [
        {
          texts: [
            'The specified key is an asymmetric key or x509 certificate and should not be used as an HMAC secret.',
            "The key's curve '{}' does not match the expected curve '{}' for this algorithm",
          ],
          checked: 'The key is of another kind or curve than the token’s alg needs.',
          fact: 'key_misfit',
        },
        {
          texts: ['which is below the minimum recommended length of'],
          checked:
            'The secret is shorter than the output of the token’s hash (RFC 7518 section 3.2); it refuses where the option enforce_minimum_key_length says so, and warns otherwise.',
          fact: 'key_too_weak',
        },
        {
          texts: ['Could not parse the provided public key.'],
          checked: 'The text that it was given as key is no PEM that it reads.',
          fact: 'setup',
        },
      ],
    },
  ],
} satisfies Library
