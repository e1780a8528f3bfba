import type { Library } from './library-error'

/** As Kubernetes has it in its vendor folder. */
const at = (name: string, commit: string) =>
  `https://github.com/kubernetes/kubernetes/blob/${commit}/vendor/github.com/golang-jwt/jwt/v5/${name}`

export default {
  name: 'golang-jwt',
  signs: [
    'golang-jwt',
    'token is unverifiable',
    'token has invalid claims',
    'token is malformed',
    'token signature is invalid',
  ],
  sources: [
    {
      file: at('errors.go', '873c3ca26a00e5230a9584335ab2b5c7cf0c0b37'),
      errors: [
        {
          texts: ['token is malformed'],
          checked:
            'It could not read the token: not three parts, or a part that is not base64url or JSON; the reason follows.',
          fact: 'malformed',
        },
        {
          texts: ['token signature is invalid'],
          checked: 'It verified the signature under the key or keys that the Keyfunc returned.',
          fact: 'signature_invalid',
        },
        {
          texts: ['token is unverifiable'],
          checked: 'It did not come to verifying: the alg is unknown, or the Keyfunc gave no key; the reason follows.',
          fact: 'setup',
        },
        {
          texts: [
            'token is missing required claim: {claim} claim is required',
            'a required claim is missing: {claim} claim is required',
          ],
          checked: 'An option of the parser asks for this claim, and the token does not have it.',
          fact: 'claim_missing',
        },
        {
          texts: ['token has invalid audience'],
          checked: 'None of the token’s audiences is equal to one of WithAudience.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ['token has invalid issuer'],
          checked: 'It compared iss with WithIssuer, character by character.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          texts: ['token has invalid subject'],
          checked: 'It compared sub with WithSubject.',
          fact: 'claim_differs',
          claim: 'sub',
        },
        {
          texts: ['token has invalid claims: token is expired'],
          plain: ['token is expired'],
          checked: 'It compared exp with its clock, less the leeway (0, unless set).',
          fact: 'expired',
        },
        {
          texts: ['token has invalid claims: token is not valid yet'],
          plain: ['token is not valid yet'],
          checked: 'It compared nbf with its clock, plus the leeway (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['token used before issued'],
          checked: 'With WithIssuedAt, iat must not be later than its clock, plus the leeway.',
          fact: 'issued_later',
        },
        {
          plain: ['key is of invalid type'],
          checked: 'The Keyfunc returned a key of another Go type than the token’s alg needs.',
          fact: 'key_misfit',
        },
      ],
    },
    {
      file: at('parser.go', '6732d913237bd282d81fe99df860938c5d60480a'),
      errors: [
        {
          texts: ['token is malformed: token contains an invalid number of segments'],
          checked: 'It split the token at its dots and expects three parts.',
          fact: 'malformed',
        },
        {
          texts: [
            'token is malformed: could not base64 decode header',
            'token is malformed: could not base64 decode claim',
            'token is malformed: could not base64 decode signature',
          ],
          checked: 'A part of the token is not base64url without padding.',
          fact: 'malformed',
        },
        {
          texts: [
            'token is malformed: could not JSON decode header',
            'token is malformed: could not JSON decode claim',
          ],
          checked: 'A part of the token is not JSON, or a claim is of another type than the Go struct has.',
          fact: 'malformed',
        },
        {
          texts: ['token signature is invalid: signing method {alg} is invalid'],
          checked: 'The token’s alg is not in WithValidMethods. The signature itself was not looked at.',
          fact: 'alg_not_allowed',
        },
        {
          texts: ['token is unverifiable: error while executing keyfunc'],
          checked: 'The function that finds the key failed; its reason follows.',
          fact: 'setup',
        },
        {
          texts: ['token is unverifiable: keyfunc returned empty verification key set'],
          checked: 'The function that finds the keys found none.',
          fact: 'set_empty',
        },
        {
          texts: ['token is unverifiable: signing method (alg) is unavailable'],
          checked: 'It does not know the token’s alg.',
          fact: 'alg_unknown',
        },
        {
          texts: ['token is unverifiable: signing method (alg) is unspecified'],
          checked: 'The header has no alg that is a string.',
          fact: 'alg_missing',
        },
      ],
    },
    {
      file: 'https://github.com/golang-jwt/jwt/blob/a02d89c68dc8059e52a0716197b6b9af6555db68/parser.go',
      errors: [
        {
          texts: ["tokenstring should not contain 'bearer '"],
          checked: 'It was given the whole Authorization header, with “Bearer ” before the token.',
          fact: 'setup',
        },
      ],
    },
  ],
} satisfies Library
