import type { Profile } from '../../profiles/profile'
import { LABEL_PATTERN } from '../label'
import type { Setting } from '../setting'

/** The profiles of the team's own issuers, which stand before those that are built in. */
const profiles: Setting<'profiles', readonly Profile[]> = {
  name: 'profiles',
  unset: [],
  schema: {
    description:
      'Profiles of your own issuers, by name: what their iss looks like, where their keys are, and what to demand of their tokens. They are offered before those that are built in, in the place of one of the same name, and shared links name them. Nothing is fetched by them until somebody clicks.',
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 },
    additionalProperties: {
      type: 'object',
      required: ['issuers'],
      additionalProperties: false,
      properties: {
        title: {
          description: 'What the profile is called; its name where this is left out.',
          type: 'string',
          pattern: LABEL_PATTERN,
        },
        issuers: {
          description:
            'How iss is written, exactly: https URLs, in which a place such as {tenant} stands for one label of the host or one segment of the path, and {host} for a whole host.',
          type: 'array',
          minItems: 1,
          items: { type: 'string', maxLength: 500, pattern: '^https?://[^\\s\\\\?#@]+$' },
        },
        jwks_uri: {
          description:
            'Where the keys are: an https URL, in which {issuer} stands for the issuer without a slash at its end, and the places of the issuers for what stands there.',
          type: 'string',
          pattern: '^(https://|\\{issuer\\})[^\\s\\\\]*$',
        },
        policy: {
          description:
            'What to demand of the tokens, as in policy.v1.json; the issuer is left out, for it is that of the token or of the page.',
          type: 'object',
          properties: { issuer: false },
        },
        notes: {
          description: 'What surprises in these tokens, a sentence each.',
          type: 'array',
          items: { type: 'string', minLength: 1, maxLength: 300 },
        },
        documentation: {
          description: 'The https address of your documentation, opened on a click only.',
          type: 'string',
          pattern: '^https://[^\\s\\\\]+$',
        },
      },
    },
    examples: [
      {
        'acme-staging': {
          title: 'Acme staging',
          issuers: ['https://id.staging.acme.example/{realm}'],
          jwks_uri: '{issuer}/keys',
          policy: { audiences: ['orders-api'], allowed_algs: ['ES256'], required_claims: ['sub', 'exp'] },
          notes: ['Tokens of the realm “batch” live for a day.'],
          documentation: 'https://wiki.acme.example/tokens',
        },
      },
    ],
  },
  // Loaded where there are any: most pages have none.
  read: async (value) => (await import('../read-profiles')).readProfiles(value),
}
export default profiles
