import type { Library } from './library-error'

export default {
  name: 'Envoy and Istio',
  signs: ['envoy', 'istio', 'jwt_authn', 'jwt_verify_lib'],
  sources: [
    {
      file: 'https://github.com/envoyproxy/envoy/blob/2dcffddfc2d49b25c383d33360f6ac7a1b9e15e1/source/common/jwt/status.cc',
      errors: [
        {
          texts: ['Jwt is missing'],
          checked:
            'The request has no token where the provider’s rule looks for it: Authorization with “Bearer ”, unless set.',
          fact: 'setup',
        },
        {
          texts: ['Jwt not yet valid'],
          checked: 'It compared nbf with its clock, plus clock_skew_seconds (60, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ['Jwt is expired'],
          checked: 'It compared exp with its clock, less clock_skew_seconds (60, unless set).',
          fact: 'expired',
        },
        {
          texts: ['Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections'],
          checked: 'It counted the dots in the token.',
          fact: 'malformed',
        },
        {
          texts: ['Jwt header is an invalid Base64url encoded', 'Jwt header is an invalid JSON'],
          checked: 'The first part of the token is not the base64url of a JSON object.',
          fact: 'malformed',
        },
        {
          texts: ['Jwt payload is an invalid Base64url encoded', 'Jwt payload is an invalid JSON'],
          checked: 'The second part of the token is not the base64url of a JSON object.',
          fact: 'malformed',
        },
        {
          texts: ['Jwt signature is an invalid Base64url encoded', 'Jwt ED25519 signature is wrong length'],
          checked: 'The third part of the token is not base64url, or is of the wrong length.',
          fact: 'malformed',
        },
        {
          texts: ['Jwt header [alg] field is required and must be a string'],
          checked: 'The header has no alg that is a string.',
          fact: 'alg_missing',
        },
        {
          texts: ['Jwt header [alg] is not supported'],
          checked: 'It does not know the token’s alg.',
          fact: 'alg_unknown',
        },
        {
          texts: ['Jwt header [kid] field is not a string'],
          checked: 'The header has a kid that is not a string.',
          fact: 'kid_type',
        },
        {
          texts: [
            'Jwt payload [{claim}] field is not a string',
            'Jwt payload [{claim}] field is not an integer',
            'Jwt payload [{claim}] field is not a positive 64 bit integer',
            'Jwt payload [{claim}] field is not a string or string list',
          ],
          checked: 'It looked at the claim’s type: times are positive whole numbers, iss, sub and jti strings.',
          fact: 'claim_type',
        },
        {
          texts: ['Jwt issuer is not configured'],
          checked:
            'No provider, in Istio no RequestAuthentication that applies, has exactly the token’s iss as issuer.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          texts: ['Audiences in Jwt are not allowed'],
          checked: 'None of the token’s audiences is in the provider’s list of audiences.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ['Jwt verification fails'],
          checked: 'It verified the signature under every key that fits by kid and alg; none verified.',
          fact: 'signature_invalid',
        },
        {
          texts: ['Found multiple Jwt tokens'],
          checked: 'The request has several tokens where one is expected.',
          fact: 'setup',
        },
        {
          texts: ['Jwks is an invalid JSON', 'Jwks does not have [keys] field', '[keys] in Jwks is not an array'],
          checked: 'What it has as key set is no JSON object with an array “keys”.',
          fact: 'set_unreadable',
        },
        {
          texts: ["Jwks doesn't have any valid public key"],
          checked: 'It could read none of the keys of the set.',
          fact: 'key_unreadable',
        },
        {
          texts: ["Jwks doesn't have key to match kid or alg from Jwt"],
          checked:
            'Of the keys that it could read, none has the token’s kid and the token’s alg. It keeps the set for its cache duration and does not fetch again for a kid that it does not know.',
          fact: 'no_fitting_key',
        },
        {
          texts: ['Jwks remote fetch is failed'],
          checked: 'The proxy could not fetch the key set: the address, its cluster or its certificate.',
          fact: 'set_unreachable',
        },
        {
          texts: [
            'Jwks RSA [n] or [e] field is missing or has a parse error',
            'Jwks EC create key fail',
            'Jwks EC [x] and [y] fields have a parse error.',
          ],
          checked: 'It could not make a key of a member of the set.',
          fact: 'key_unreadable',
        },
      ],
    },
  ],
} satisfies Library
