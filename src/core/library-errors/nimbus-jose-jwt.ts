import type { Library } from './library-error'

/** Nimbus keeps its source at Bitbucket; these are copies of it at GitHub. */
const proc = (name: string, commit: string) =>
  `https://github.com/Mu-L/nimbus-jose-jwt/blob/${commit}/src/main/java/com/nimbusds/${name}`

export default {
  name: 'Nimbus JOSE + JWT',
  signs: ['com.nimbusds', 'BadJOSEException', 'BadJWSException', 'BadJWTException'],
  sources: [
    {
      file: proc('jwt/proc/DefaultJWTProcessor.java', '2c896977cd219f2d53fb5236c8a650d1a4bc48aa'),
      errors: [
        {
          texts: ['Signed JWT rejected: Another algorithm expected, or no matching key(s) found'],
          checked:
            'It has one sentence for two causes: the token’s alg is not the one it is set to (RS256 where Spring sets nothing), or no key of the set fits by kid, type, use and alg.',
          fact: 'no_fitting_key',
        },
        {
          texts: ['Signed JWT rejected: Invalid signature'],
          checked: 'It verified the signature under every key that fits by kid, type, use and alg; none verified.',
          fact: 'signature_invalid',
        },
        {
          texts: ['JWS object rejected: No matching verifier(s) found'],
          checked: 'Keys were selected, but for none of them could it make a verifier of the token’s alg.',
          fact: 'key_misfit',
        },
        {
          texts: ['Signed JWT rejected: No JWS key selector is configured'],
          checked: 'It was not told where its keys are.',
          fact: 'setup',
        },
        {
          texts: ['Unsecured (plain) JWTs are rejected, extend class to handle'],
          checked: 'The token’s alg is “none”.',
          fact: 'alg_none',
        },
      ],
    },
    {
      file: proc('jose/proc/DefaultJOSEObjectTypeVerifier.java', '6446092b67b48450f97dda81086f508117a25851'),
      errors: [
        {
          texts: ['JOSE header typ (type) {typ} not allowed'],
          checked:
            'The header’s typ is not among those allowed: “JWT” or none, unless set. Access tokens of RFC 9068 have “at+jwt”.',
          fact: 'typ',
        },
        {
          texts: ['Required JOSE header typ (type) parameter is missing'],
          checked: 'It is set to types of which none is “no typ”, and the header has no typ.',
          fact: 'typ',
        },
      ],
    },
    {
      file: proc('jwt/proc/DefaultJWTClaimsVerifier.java', '194bd580423619489f21a394eed34572c3c2fcd3'),
      errors: [
        {
          texts: ['JWT audience rejected: {aud}'],
          checked: 'None of the token’s audiences is among those it accepts.',
          fact: 'claim_differs',
          claim: 'aud',
        },
        {
          texts: ['JWT missing required audience'],
          checked: 'It expects an audience, and the token has no aud.',
          fact: 'claim_missing',
          claim: 'aud',
        },
        {
          texts: ['JWT missing required claims: [{claim}]'],
          checked: 'Claims that it requires are not in the token.',
          fact: 'claim_missing',
        },
        {
          texts: ['JWT {claim} claim has value {}, must be {expected}'],
          checked: 'It compared the claim with the value that it is set to, exactly.',
          fact: 'claim_differs',
        },
        {
          texts: ['Expired JWT'],
          checked: 'It compared exp with its clock, less the clock skew (60 seconds, unless set).',
          fact: 'expired',
        },
        {
          texts: ['JWT before use time'],
          checked: 'It compared nbf with its clock, plus the clock skew (60 seconds, unless set).',
          fact: 'not_yet_valid',
        },
      ],
    },
    {
      file: 'https://github.com/felx/nimbus-jose-jwt/blob/1ab6bcf293dd4a73bca97da0d84243306e4f5f20/src/main/java/com/nimbusds/jose/jwk/source/RemoteJWKSet.java',
      errors: [
        {
          texts: ["Couldn't retrieve remote JWK set:"],
          checked: 'The request for the key set failed or took too long; the reason follows.',
          fact: 'set_unreachable',
        },
        {
          texts: ["Couldn't parse remote JWK set:"],
          checked: 'What the address served is no key set, or has a key that cannot be read; the reason follows.',
          fact: 'set_unreadable',
        },
      ],
    },
    {
      file: 'https://github.com/nexstra/nimbus-jose-jwt/blob/b983ca2d9d4801e0c47950d85516c86f66103f50/src/main/java/com/nimbusds/jose/jwk/source/URLBasedJWKSetSource.java',
      errors: [
        {
          texts: ["Couldn't retrieve JWK set from URL:"],
          checked: 'The request for the key set failed or took too long; the reason follows.',
          fact: 'set_unreachable',
        },
        {
          texts: ['Unable to parse JWK set'],
          checked: 'What the address served is no key set, or has a key that cannot be read.',
          fact: 'set_unreadable',
        },
      ],
    },
  ],
} satisfies Library
