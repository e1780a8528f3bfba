import type { Library } from './library-error'

const at = (path: string) => `https://github.com/auth0/node-jsonwebtoken/blob/v9.0.3/${path}`

export default {
  name: 'jsonwebtoken',
  signs: ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'node_modules/jsonwebtoken'],
  sources: [
    {
      file: at('verify.js'),
      errors: [
        {
          texts: ['jwt must be provided', 'jwt must be a string'],
          checked: 'It was given no token: undefined, empty, or something else than a text.',
          fact: 'setup',
        },
        {
          texts: ['jwt malformed'],
          checked: 'It split the token at its dots and expects three parts.',
          fact: 'malformed',
        },
        {
          plain: ['invalid token'],
          checked: 'The token’s first part is not the base64url of a JSON header, or a part has foreign characters.',
          fact: 'malformed',
        },
        {
          texts: ['jwt signature is required', 'please specify "none" in "algorithms" to verify unsigned tokens'],
          checked: 'The token’s third part is empty.',
          fact: 'signature_missing',
        },
        {
          texts: ['secret or public key must be provided', 'secretOrPublicKey is not valid key material'],
          checked: 'The key that it was given, or that the callback returned, is missing or is none that Node reads.',
          fact: 'setup',
        },
        {
          texts: ['error in secret or public key callback:'],
          checked: 'The function that finds the key failed; its reason stands after the colon.',
          fact: 'setup',
        },
        {
          plain: ['invalid algorithm'],
          checked:
            'The token’s alg is not in the option algorithms; without the option, not one of the key’s own type.',
          fact: 'alg_not_allowed',
        },
        {
          texts: [
            'secretOrPublicKey must be a symmetric key when using {alg}',
            'secretOrPublicKey must be an asymmetric key when using {alg}',
          ],
          checked:
            'The key is of another kind than the token’s alg needs: a secret for HS, a public key for RS, PS and ES.',
          fact: 'key_misfit',
        },
        {
          plain: ['invalid signature'],
          checked: 'It verified the signature under the one key that it was given.',
          fact: 'signature_invalid',
        },
        {
          texts: ['jwt not active'],
          names: ['NotBeforeError'],
          checked: 'It compared nbf with its clock, plus clockTolerance (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['jwt expired'],
          names: ['TokenExpiredError'],
          checked: 'It compared exp with its clock, less clockTolerance (0, unless set).',
          fact: 'expired',
        },
        {
          texts: ['maxAge exceeded'],
          names: ['TokenExpiredError'],
          checked: 'It compared the age of the token, from iat, with the option maxAge.',
          fact: 'too_old',
        },
        { plain: ['invalid nbf value'], checked: 'Times are numbers; nbf is not.', fact: 'claim_type', claim: 'nbf' },
        { plain: ['invalid exp value'], checked: 'Times are numbers; exp is not.', fact: 'claim_type', claim: 'exp' },
        {
          texts: ['jwt audience invalid. expected: {expected}'],
          checked: 'None of the token’s audiences is equal to the option audience.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ['jwt issuer invalid. expected: {expected}'],
          checked: 'It compared iss with the option issuer, character by character.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          texts: ['jwt subject invalid. expected: {expected}'],
          checked: 'It compared sub with the option subject.',
          fact: 'claim_differs',
          claim: 'sub',
        },
        {
          texts: ['jwt jwtid invalid. expected: {expected}'],
          checked: 'It compared jti with the option jwtid.',
          fact: 'claim_differs',
          claim: 'jti',
        },
        {
          texts: ['jwt nonce invalid. expected: {expected}'],
          checked: 'It compared nonce with the option nonce.',
          fact: 'claim_differs',
          claim: 'nonce',
        },
        {
          texts: ['iat required when maxAge is specified'],
          checked: 'The option maxAge needs iat, and the token has none that is a number.',
          fact: 'claim_missing',
          claim: 'iat',
        },
      ],
    },
    {
      file: at('lib/validateAsymmetricKey.js'),
      errors: [
        {
          texts: [
            '"alg" parameter for "{}" key type must be one of:',
            '"alg" parameter "{alg}" requires curve "{}"',
            'Unknown key type "{}"',
          ],
          checked: 'The type or the curve of the key is not the one that the token’s alg needs.',
          fact: 'key_misfit',
        },
      ],
    },
  ],
} satisfies Library
