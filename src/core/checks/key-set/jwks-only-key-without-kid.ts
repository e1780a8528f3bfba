import { defineCheck } from '../define-check'
import { lacksKid, signingKeys } from '../kidless-keys'
import { es256, rs256 } from '../rfc-examples'
import { sightKeys } from '../some-keys'

export default defineCheck({
  code: 'JWKS_ONLY_KEY_WITHOUT_KID',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'The only signing key of the set has no kid',
  why: 'A token without kid finds the key, for there is no other. A token that names a kid does not, and the set cannot be rotated without a gap.',
  fix: {
    issuer: 'Give the key a kid before a second one is added.',
  },
  cites: ['RFC 7517 §4.5', 'OpenID Connect Core 1.0 §10.1.1'],
  applies: ({ keySet }) => keySet?.form === 'jwks',
  *look({ keySet }) {
    if (keySet && signingKeys(keySet) === 1) for (const { at } of sightKeys(keySet, lacksKid)) yield { at, facts: {} }
  },
  says: () => 'The only signing key of the set has no kid; a token that names one does not find it.',
  examples: {
    flags: [{ keys: { keys: [es256.jwk] } }],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
      { keys: { keys: [es256.jwk, rs256.jwk] } },
      { keys: es256.jwk },
    ],
  },
})
