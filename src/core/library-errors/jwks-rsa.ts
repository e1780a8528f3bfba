import type { Library } from './library-error'

const at = (path: string) => `https://github.com/auth0/node-jwks-rsa/blob/v4.1.0/${path}`

export default {
  name: 'jwks-rsa',
  signs: ['SigningKeyNotFoundError', 'JwksError', 'JwksRateLimitError', 'node_modules/jwks-rsa'],
  sources: [
    {
      file: at('src/JwksClient.js'),
      errors: [
        {
          texts: ["Unable to find a signing key that matches '{kid}'"],
          names: ['SigningKeyNotFoundError'],
          checked:
            'Among the keys with use “sig” or without use, that could be imported, none has this kid. A key that was not found is looked for in a set fetched anew.',
          fact: 'kid_not_in_set',
        },
        {
          texts: ['No KID specified and JWKS endpoint returned more than 1 key'],
          names: ['SigningKeyNotFoundError'],
          checked: 'The token has no kid, and the set has more than one signing key; it does not try them.',
          fact: 'kid_missing',
        },
        {
          texts: ['The JWKS endpoint did not contain any keys'],
          checked: 'What the address served has no “keys”, or none in it.',
          fact: 'set_empty',
        },
        {
          texts: ['The JWKS endpoint did not contain any signing keys'],
          checked: 'None of the keys has use “sig” or no use, and can be imported.',
          fact: 'set_empty',
        },
      ],
    },
    {
      file: at('src/wrappers/rateLimit.js'),
      errors: [
        {
          texts: ['Too many requests to the JWKS endpoint'],
          names: ['JwksRateLimitError'],
          checked:
            'It asked for keys as often as jwksRequestsPerMinute allows (10, unless set) and does not ask again: many tokens name a kid that it does not find.',
          fact: 'set_unreachable',
        },
      ],
    },
    {
      file: at('src/wrappers/request.js'),
      errors: [
        {
          texts: ['Invalid JWKS URI: The provided URI is not a valid URL.'],
          checked: 'The option jwksUri is not an absolute URL.',
          fact: 'set_unreachable',
        },
      ],
    },
  ],
} satisfies Library
