import type { Library } from './library-error'

const at = (path: string, commit: string) =>
  `https://github.com/auth0/java-jwt/blob/${commit}/lib/src/main/java/com/auth0/jwt/${path}`

export default {
  name: 'java-jwt',
  signs: [
    'com.auth0.jwt',
    'com.auth0.jwk',
    'JWTVerificationException',
    'SignatureVerificationException',
    'AlgorithmMismatchException',
  ],
  sources: [
    {
      file: at('JWTVerifier.java', '0029a6363f89c1af43db64a76a002e8169c2656c'),
      errors: [
        {
          texts: ["The provided Algorithm doesn't match the one defined in the JWT's Header."],
          names: ['AlgorithmMismatchException'],
          checked: 'The token’s alg is not the name of the Algorithm that the verifier was built with.',
          fact: 'alg_not_allowed',
        },
        {
          texts: ['The Token has expired on'],
          checked: 'It compared exp with its clock, less the leeway (0, unless set).',
          fact: 'expired',
        },
        {
          texts: ["The Token can't be used before"],
          checked: 'It compared nbf, and iat too, with its clock, plus the leeway (0, unless set).',
          fact: 'not_yet_valid',
        },
        {
          texts: ["The Claim 'aud' value doesn't contain the required audience."],
          checked: 'The token’s audiences have not all, or not any, of those required.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ["The Claim 'iss' value doesn't match the required issuer."],
          checked: 'The iss is not equal to any issuer that the verifier was built with.',
          fact: 'claim_differs',
          claim: 'iss',
        },
        {
          texts: ["The Claim '{claim}' value doesn't match the required one."],
          checked: 'It compared the claim with the value that the verifier was built with.',
          fact: 'claim_differs',
        },
        {
          texts: ["The Claim '{claim}' is not present in the JWT."],
          checked: 'The verifier was built to require this claim.',
          fact: 'claim_missing',
        },
      ],
    },
    {
      file: at('exceptions/SignatureVerificationException.java', 'c4fffb2835008951603865faefc8fdb9fc413bac'),
      errors: [
        {
          texts: ["The Token's Signature resulted invalid when verified using the Algorithm:"],
          names: ['SignatureVerificationException'],
          checked: 'It verified the signature under the one key that it was given, or that its key provider found.',
          fact: 'signature_invalid',
        },
      ],
    },
    {
      file: at('TokenUtils.java', 'd95d3f7e0dd0cbdbcb862e36900be210830c95e6'),
      errors: [
        {
          texts: ['The token was expected to have 3 parts, but got'],
          checked: 'It split the token at its dots and expects three parts.',
          fact: 'malformed',
        },
      ],
    },
    {
      file: 'https://github.com/auth0/jwks-rsa-java/blob/0b0cff7f25cdae9ab865911a8273f0d44eef8dbe/src/main/java/com/auth0/jwk/UrlJwkProvider.java',
      errors: [
        {
          texts: ['No key found in {} with kid {kid}'],
          checked: 'None of the keys that the address served has this kid.',
          fact: 'kid_not_in_set',
        },
        {
          texts: ['Cannot obtain jwks from url'],
          checked: 'The request for the key set failed, or was not answered with JSON.',
          fact: 'set_unreachable',
        },
        {
          texts: ['Failed to parse jwk from json'],
          checked: 'The set has a key that it cannot read; then it takes none of them.',
          fact: 'key_unreadable',
        },
      ],
    },
  ],
} satisfies Library
