import type { Library } from './library-error'

const parser = (commit: string) =>
  `https://github.com/jwtk/jjwt/blob/${commit}/impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java`

export default {
  name: 'JJWT',
  signs: ['io.jsonwebtoken', 'ExpiredJwtException', 'MalformedJwtException', 'UnsupportedJwtException'],
  sources: [
    {
      file: parser('02a29a0a66e5807ba12f1400135e90183472c030'),
      errors: [
        {
          texts: [
            'JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.',
            'JWT signature does not match locally computed signature',
          ],
          checked: 'It verified the signature under the one key that it was given, or that its locator found.',
          fact: 'signature_invalid',
        },
        {
          texts: ['Cannot verify JWS signature: unable to locate signature verification key for JWS with header:'],
          checked: 'The locator or resolver of keys returned none for the token’s header.',
          fact: 'kid_not_in_set',
        },
        {
          texts: ["Unsupported signature algorithm '{alg}'"],
          checked: 'It does not know the token’s alg.',
          fact: 'alg_unknown',
        },
        {
          texts: ["JWS header does not contain a required 'alg' (Algorithm) header parameter."],
          checked: 'The header has no alg.',
          fact: 'alg_missing',
        },
        {
          texts: ["Unsecured JWSs (those with an {} header value of 'none') are disallowed by default"],
          checked: 'The token’s alg is “none”.',
          fact: 'alg_none',
        },
        {
          texts: [
            "The JWS header references signature algorithm '{alg}' but the compact JWE string is missing the required signature.",
          ],
          checked: 'The token’s third part is empty.',
          fact: 'signature_missing',
        },
        {
          texts: ["The parsed JWT indicates it was signed with the '{alg}' signature algorithm, but the provided"],
          checked: 'The key is of another kind than the token’s alg needs.',
          fact: 'key_misfit',
        },
        {
          texts: ['JWT expired {} milliseconds ago at'],
          checked: 'It compared exp with its clock, less the allowed clock skew (0, unless set).',
          fact: 'expired',
        },
        {
          texts: ['JWT early by {} milliseconds before'],
          checked: 'It compared nbf with its clock, plus the allowed clock skew (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ["Missing '{claim}' claim. Expected value"],
          checked: 'It was told to require this claim with a value, and the token does not have it.',
          fact: 'claim_missing',
        },
        {
          texts: [
            'Expected {claim} claim to be: {expected}, but was:',
            "Missing expected '{expected}' value in '{claim}' claim",
          ],
          checked: 'It compared the claim with the value that it was told to require.',
          fact: 'claim_differs',
        },
      ],
    },
    {
      file: parser('89ff864b232e086fe01ceecac773cc55eb1bdc18'),
      errors: [
        {
          texts: ['JWT strings must contain exactly 2 period characters. Found:'],
          checked: 'It counted the dots in the token.',
          fact: 'malformed',
        },
        {
          texts: ['JWT expired at {}. Current time:'],
          checked: 'It compared exp with its clock, less the allowed clock skew (0, unless set).',
          fact: 'expired',
        },
        {
          texts: ['JWT must not be accepted before'],
          checked: 'It compared nbf with its clock, plus the allowed clock skew (0, unless set).',
          fact: 'not_yet_valid',
        },
      ],
    },
    {
      file: 'https://github.com/jwtk/jjwt/blob/0569d1e9e3deb307a11b8850e32226c8555d57e4/impl/src/main/java/io/jsonwebtoken/impl/JwtTokenizer.java',
      errors: [
        {
          texts: [
            'Invalid compact JWT string: Compact JWSs must contain exactly 2 period characters',
            'Compact JWT strings may not contain whitespace.',
          ],
          checked: 'It counted the dots in the token and looked for white space.',
          fact: 'malformed',
        },
      ],
    },
  ],
} satisfies Library
