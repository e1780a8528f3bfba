import type { Library } from './library-error'

const at = (name: string, commit: string) => `https://github.com/MicahParks/keyfunc/blob/${commit}/${name}`

export default {
  name: 'keyfunc',
  signs: ['MicahParks/keyfunc', 'failed keyfunc'],
  sources: [
    {
      file: at('keyfunc.go', 'c023fc8320e73498dd5a067f3d42bfa295435eeb'),
      errors: [
        {
          texts: ['failed keyfunc: could not read JWK from storage'],
          checked: 'Its key set has no key of the token’s kid, and could not be refreshed, or had it neither then.',
          fact: 'kid_not_in_set',
        },
        {
          texts: ['failed keyfunc: JWK "alg" parameter value "{}" does not match token "alg" parameter value "{alg}"'],
          checked: 'The key of the token’s kid is published for another alg.',
          fact: 'key_misfit',
        },
        {
          texts: ['failed keyfunc: JWK "use" parameter value'],
          checked: 'The key of the token’s kid has a use that it was told not to take.',
          fact: 'key_misfit',
        },
        {
          texts: ['failed keyfunc: could not convert kid in JWT header to string'],
          checked: 'The header has a kid that is not a string.',
          fact: 'kid_type',
        },
      ],
    },
    {
      file: at('jwks.go', '48a54b080001e35677cf95e918388166ebbaea51'),
      errors: [
        {
          texts: ['the given key ID was not found in the JWKS', 'the given key ID was not found in the JWKs'],
          checked:
            'Its key set has no key of the token’s kid; it refreshes for an unknown kid only where RefreshUnknownKID is set.',
          fact: 'kid_not_in_set',
        },
      ],
    },
  ],
} satisfies Library
