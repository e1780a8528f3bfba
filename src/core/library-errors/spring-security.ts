import type { Library } from './library-error'

const at = (name: string, commit: string) =>
  `https://github.com/spring-projects/spring-security/blob/${commit}/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/${name}`

export default {
  name: 'Spring Security',
  signs: [
    'org.springframework.security',
    'o.s.s.',
    'attempting to decode the Jwt',
    'JwtValidationException',
    'BadJwtException',
    'JwtClaimValidator',
  ],
  sources: [
    {
      file: at('JwtTimestampValidator.java', '20aa8bef2577fe3ad3dcdb7103be9e2edff8b20e'),
      errors: [
        {
          texts: ['Jwt expired at'],
          checked: 'It compared exp with its clock, less the clock skew (60 seconds, unless set).',
          fact: 'expired',
        },
        {
          texts: ['Jwt used before'],
          checked: 'It compared nbf with its clock, plus the clock skew (60 seconds, unless set).',
          fact: 'not_yet_valid',
        },
      ],
    },
    {
      file: at('JwtClaimValidator.java', '02d03ed0c52a840248d2f58fc9b9970be885d4b1'),
      errors: [
        {
          texts: ['The {claim} claim is not valid'],
          checked:
            'A rule for this claim said no: for iss, that it is equal to issuer-uri; for aud, that it has an audience that is set.',
          fact: 'claim_differs',
        },
      ],
    },
    {
      file: at('JwtTypeValidator.java', '39b1503c7ae2c3eeb806928d5bd452fc876be308'),
      errors: [
        {
          texts: ['the given typ value needs to be one of'],
          checked: 'The header’s typ is not among those allowed: “JWT” or none, unless set.',
          fact: 'typ',
        },
      ],
    },
    {
      file: at('NimbusJwtDecoder.java', '510d1b81213719302ec441943be8aba874498601'),
      errors: [
        {
          texts: ['An error occurred while attempting to decode the Jwt: Malformed Jwk set'],
          checked: 'What the address of the key set served is no key set, or has a key that cannot be read.',
          fact: 'set_unreadable',
        },
        {
          texts: ['An error occurred while attempting to decode the Jwt: Malformed payload'],
          checked: 'The payload is not a JSON object of claims in their types.',
          fact: 'malformed',
        },
        {
          texts: ['Unsupported algorithm of {alg}'],
          checked: 'The token is not signed: its alg is “none”.',
          fact: 'alg_none',
        },
      ],
    },
  ],
} satisfies Library
