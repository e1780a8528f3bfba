import type { Library } from './library-error'

const at = (path: string) => `https://github.com/jpadilla/pyjwt/blob/2.15.1/${path}`

/** What PyJWT says of key sets: PyJWKClient fetches them, PyJWKSet reads them. */
export const keySources: Library['sources'] = [
  {
    file: at('jwt/jwks_client.py'),
    errors: [
      {
        texts: ['Unable to find a signing key that matches: "{kid}"'],
        checked:
          'Among the keys with use “sig” or without use, none has this kid. The set was fetched again first, unless it was fetched in the last 30 seconds.',
        fact: 'kid_not_in_set',
      },
      {
        texts: ['Fail to fetch data from the url, err:'],
        checked: 'The request for the key set failed, or was answered with an error or a redirect; the reason follows.',
        fact: 'set_unreachable',
      },
      {
        texts: ['The JWKS endpoint did not return a JSON object'],
        checked: 'What the address served is JSON, but no object.',
        fact: 'set_unreadable',
      },
      {
        texts: ['The JWKS endpoint did not contain any signing keys'],
        checked: 'None of the keys has a kid and use “sig” or no use.',
        fact: 'set_empty',
      },
    ],
  },
  {
    file: at('jwt/api_jwk.py'),
    errors: [
      {
        texts: ['The JWK Set did not contain any keys'],
        checked: 'The set has no “keys”, or none in it.',
        fact: 'set_empty',
      },
      {
        texts: ['The JWK Set did not contain any usable keys.'],
        checked:
          'It could read none of the keys: unknown types or curves, or the package cryptography is not installed.',
        fact: 'key_unreadable',
      },
      {
        texts: ['Invalid JWK Set value'],
        checked: 'The “keys” of the set are not an array.',
        fact: 'set_unreadable',
      },
      {
        texts: ['keyset has no key for kid: {kid}'],
        checked: 'It looked for a key with exactly this kid.',
        fact: 'kid_not_in_set',
      },
      {
        texts: ['Unable to construct key from JWK:', 'Unable to find an algorithm for key:'],
        checked: 'It could not make a key of a JWK: a member is missing, or the alg or curve is unknown to it.',
        fact: 'key_unreadable',
      },
    ],
  },
]
