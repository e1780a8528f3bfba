import type { Library } from './library-error'

const at = (path: string) => `https://github.com/panva/jose/blob/v6.2.17/${path}`

export default {
  name: 'jose',
  signs: [
    'ERR_JOSE',
    'ERR_JWS',
    'ERR_JWT',
    'ERR_JWKS',
    'JOSEError',
    'JWSSignatureVerificationFailed',
    'JWKSTimeout',
    'node_modules/jose',
    'jose/dist',
  ],
  sources: [
    {
      file: at('src/util/errors.ts'),
      errors: [
        {
          texts: ['no applicable key found in the JSON Web Key Set'],
          names: ['ERR_JWKS_NO_MATCHING_KEY', 'JWKSNoMatchingKey'],
          checked:
            'It kept the keys whose kty, crv, alg, use and key_ops allow the token’s alg and whose kid is equal; none was left. A remote set was fetched again first, unless it was fetched in the last 30 seconds.',
          fact: 'no_fitting_key',
        },
        {
          texts: ['multiple matching keys found in the JSON Web Key Set'],
          names: ['ERR_JWKS_MULTIPLE_MATCHING_KEYS', 'JWKSMultipleMatchingKeys'],
          checked: 'More than one key of the set fits the token’s kid, alg and use; it does not choose between them.',
          fact: 'several_keys',
        },
        {
          plain: ['signature verification failed'],
          names: ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'JWSSignatureVerificationFailed'],
          checked: 'It verified the signature under the one key that it had chosen or was given.',
          fact: 'signature_invalid',
        },
        {
          plain: ['request timed out'],
          names: ['ERR_JWKS_TIMEOUT', 'JWKSTimeout'],
          checked: 'The key set did not arrive in time: 5 seconds, unless timeoutDuration says otherwise.',
          fact: 'set_unreachable',
        },
      ],
    },
    {
      file: at('src/jwks/remote.ts'),
      errors: [
        {
          texts: ['Expected 200 OK from the JSON Web Key Set HTTP response'],
          checked: 'The address of the key set answered with another status than 200; redirects are not followed.',
          fact: 'set_unreachable',
        },
        {
          texts: ['Failed to parse the JSON Web Key Set HTTP response as JSON'],
          checked: 'The address of the key set answered 200, but not with JSON.',
          fact: 'set_unreadable',
        },
      ],
    },
    {
      file: at('src/jwks/local.ts'),
      errors: [
        {
          texts: ['JSON Web Key Set malformed'],
          checked: 'It expects an object with an array “keys” of objects.',
          fact: 'set_unreadable',
        },
        {
          texts: ['Unsupported "alg" value for a JSON Web Key Set'],
          checked: 'The token’s alg is none that it verifies with a public key of a set: unknown, or HMAC.',
          fact: 'alg_unknown',
        },
        {
          texts: ['JSON Web Key Set members must be public keys'],
          checked: 'The key that it chose from the set is a private key.',
          fact: 'key_unreadable',
        },
      ],
    },
    {
      file: at('src/lib/jws_verify.ts'),
      errors: [
        {
          texts: ['Invalid Compact JWS'],
          checked: 'It split the token at its dots and expects three parts.',
          fact: 'malformed',
        },
        {
          texts: ['JWS Protected Header is invalid'],
          checked: 'The first part of the token is not the base64url of a JSON object.',
          fact: 'malformed',
        },
        {
          texts: ['JWS "alg" (Algorithm) Header Parameter missing or invalid'],
          checked: 'The header has no alg that is a string.',
          fact: 'alg_missing',
        },
        {
          texts: ['"alg" (Algorithm) Header Parameter value not allowed'],
          names: ['ERR_JOSE_ALG_NOT_ALLOWED', 'JOSEAlgNotAllowed'],
          checked: 'The token’s alg is not in the option algorithms.',
          fact: 'alg_not_allowed',
        },
        {
          texts: ['Compact JWS must be a string or Uint8Array'],
          checked: 'It was given something else than a text as token, mostly undefined.',
          fact: 'setup',
        },
      ],
    },
    {
      file: at('src/lib/validate.ts'),
      errors: [
        {
          texts: ['Failed to base64url decode the {}'],
          checked: 'A part of the token is not base64url.',
          fact: 'malformed',
        },
        {
          texts: [
            'Extension Header Parameter "{}" is not recognized',
            'Extension Header Parameter "{}" is missing',
            '"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present',
          ],
          checked:
            'It looked at crit in the header: every name there must be one that it was told of, and be in the header.',
          fact: 'crit',
        },
      ],
    },
    {
      file: at('src/lib/jws_algorithms.ts'),
      errors: [
        {
          texts: ['alg {alg} is not supported either by JOSE or your javascript runtime'],
          checked: 'It does not know the token’s alg.',
          fact: 'alg_unknown',
        },
      ],
    },
    {
      file: at('src/lib/key.ts'),
      errors: [
        {
          texts: ['requires key modulusLength to be 2048 bits or larger'],
          checked: 'The RSA key has fewer than 2048 bits.',
          fact: 'key_too_weak',
        },
        {
          texts: [
            'Invalid key for this operation, its "alg" must be "{}" when present',
            'Invalid key for this operation, its "use" must be "sig" when present',
            'Invalid key for this operation, its "key_ops" must include "verify" when present',
            'instances must be of type "{}" for the {alg} algorithm',
            'CryptoKey does not support this operation, its {} must',
          ],
          checked: 'The key that it was given is for another algorithm or another use than the token’s alg asks for.',
          fact: 'key_misfit',
        },
        {
          texts: ['Key for the {alg} algorithm must be'],
          checked: 'It was given something that is no key, mostly a text where the algorithm needs an imported key.',
          fact: 'setup',
        },
      ],
    },
    {
      file: at('src/lib/jwt_claims_set.ts'),
      errors: [
        {
          texts: ['JWT Claims Set must be a top-level JSON object'],
          checked: 'The payload is not JSON in UTF-8, or no object.',
          fact: 'malformed',
        },
        {
          texts: ['unexpected "typ" JWT header value'],
          checked: 'The header’s typ is not the one of the option typ.',
          fact: 'typ',
        },
        {
          texts: ['missing required "{claim}" claim'],
          checked: 'An option asks for this claim, and the token does not have it.',
          fact: 'claim_missing',
        },
        {
          texts: ['unexpected "{claim}" claim value'],
          checked: 'It compared the claim with the option issuer, audience or subject, character by character.',
          fact: 'claim_differs',
        },
        {
          texts: ['"{claim}" claim must be a number'],
          checked: 'Times are numbers; this one is not.',
          fact: 'claim_type',
        },
        {
          texts: ['"nbf" claim timestamp check failed'],
          checked: 'It compared nbf with its clock, less clockTolerance (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['"exp" claim timestamp check failed'],
          names: ['ERR_JWT_EXPIRED', 'JWTExpired'],
          checked: 'It compared exp with its clock, less clockTolerance (0, unless set).',
          fact: 'expired',
        },
        {
          texts: ['"iat" claim timestamp check failed (too far in the past)'],
          names: ['ERR_JWT_EXPIRED', 'JWTExpired'],
          checked: 'It compared the age of the token, from iat, with the option maxTokenAge.',
          fact: 'too_old',
        },
        {
          texts: ['"iat" claim timestamp check failed (it should be in the past)'],
          checked: 'With maxTokenAge set, iat must not be later than its clock.',
          fact: 'issued_later',
        },
      ],
    },
  ],
} satisfies Library
