import type { Library } from './library-error'

const at = (path: string) => `https://github.com/nearform/fast-jwt/blob/v6.3.6/${path}`

export default {
  name: 'fast-jwt',
  signs: ['FAST_JWT_', 'node_modules/fast-jwt'],
  sources: [
    {
      file: at('src/decoder.js'),
      errors: [
        {
          plain: ['The token is malformed.'],
          texts: [
            'The token header is not a valid base64url serialized JSON.',
            'The token payload is not a valid base64url serialized JSON.',
            'The token header is not a valid JSON object.',
          ],
          names: ['FAST_JWT_MALFORMED'],
          checked: 'It expects three parts of base64url with a JSON object as header and as payload.',
          fact: 'malformed',
        },
      ],
    },
    {
      file: at('src/verifier.js'),
      errors: [
        {
          texts: ['The token algorithm is invalid.'],
          names: ['FAST_JWT_INVALID_ALGORITHM'],
          checked:
            'The token’s alg is not in the option algorithms; without the option, not one of the key’s own type.',
          fact: 'alg_not_allowed',
        },
        {
          texts: ['The token signature is invalid.'],
          names: ['FAST_JWT_INVALID_SIGNATURE'],
          checked: 'It verified the signature under the one key that it was given.',
          fact: 'signature_invalid',
        },
        {
          texts: ['The token signature is missing.'],
          names: ['FAST_JWT_MISSING_SIGNATURE'],
          checked: 'The token’s third part is empty.',
          fact: 'signature_missing',
        },
        {
          texts: ['Invalid public key provided for algorithms {expected}.'],
          names: ['FAST_JWT_INVALID_KEY'],
          checked: 'The key that it was given is for none of the algorithms that the option algorithms allows.',
          fact: 'setup',
        },
        {
          texts: [
            'The crit header must be a non-empty array.',
            'Critical extension "{}" is not supported.',
            'Critical extension "{}" is listed in crit but is not present in the header.',
          ],
          names: ['FAST_JWT_INVALID_CRIT_HEADER'],
          checked:
            'It looked at crit in the header: every name there must be one that it was told of, and be in the header.',
          fact: 'crit',
        },
        {
          plain: ['Invalid typ.'],
          checked: 'The header’s typ is not the one of the option checkTyp.',
          fact: 'typ',
        },
        {
          texts: ['The {claim} claim is required.'],
          names: ['FAST_JWT_MISSING_REQUIRED_CLAIM'],
          checked: 'The option requiredClaims asks for this claim, and the token does not have it.',
          fact: 'claim_missing',
        },
        {
          texts: ['The {claim} claim value is not allowed.', 'None of {claim} claim values are allowed.'],
          names: ['FAST_JWT_INVALID_CLAIM_VALUE'],
          checked:
            'It compared the claim with the option of its name: allowedIss, allowedAud, allowedSub, allowedJti or allowedNonce.',
          fact: 'claim_differs',
        },
        {
          texts: ['The {claim} claim must be a number.', 'The {claim} claim must be a string'],
          names: ['FAST_JWT_INVALID_CLAIM_TYPE'],
          checked: 'It looked at the claim’s type: times are numbers, the others strings.',
          fact: 'claim_type',
        },
        {
          texts: ['The token will be active at'],
          names: ['FAST_JWT_INACTIVE'],
          checked: 'It compared nbf with its clock, plus clockTolerance (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['The token has expired at'],
          names: ['FAST_JWT_EXPIRED'],
          checked:
            'It compared exp with its clock, less clockTolerance; with maxAge set also the age of the token, from iat.',
          fact: 'expired',
        },
        {
          texts: [
            'The key returned from the callback must be a string or a buffer containing a secret or a public key.',
          ],
          names: ['FAST_JWT_KEY_FETCHING_ERROR'],
          checked: 'The function that finds the key returned something else, mostly because it found none.',
          fact: 'setup',
        },
      ],
    },
  ],
} satisfies Library
