import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256, hs256 } from '../rfc-examples'
import { isSecret, secretsIn } from '../secrets-in-set'
import { sightKeys } from '../some-keys'

// A note: a set of secrets may lie in a configuration that nobody else sees. Beside public keys it is MIXED_SYMMETRY.
export default defineCheck({
  code: 'SYMMETRIC_KEY_IN_PASTED_SET',
  subject: 'lookup',
  severity: 'note',
  refuses: false,
  title: 'The set holds shared secrets',
  why: 'Whoever can verify with a secret can sign with it. A set of secrets is sound in a configuration that is kept secret, and never at a URL.',
  fix: {
    issuer: 'Make sure that no URL serves this set.',
  },
  cites: ['RFC 7517 §9.2', 'RFC 7518 §6.4'],
  applies: ({ keySet }) => keySet?.form === 'jwks',
  *look({ keySet, source }) {
    const secrets = secretsIn(keySet)
    if (
      secrets === 0 ||
      source?.origin.kind === 'fetched' ||
      keySet?.keys.some((key) => key.material && !isSecret(key))
    )
      return
    for (const { at } of sightKeys(keySet, isSecret)) yield { at, facts: { secrets } }
  },
  says: ({ secrets }) => `The set holds ${count(secrets, 'shared secret')}; whoever reads it can make tokens.`,
  examples: {
    flags: [{ keys: { keys: [{ ...hs256.jwk, kid: '1' }] } }],
    passes: [
      { keys: { keys: [{ ...hs256.jwk, kid: '1' }] }, source: { before: null } },
      { keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
      { keys: hs256.jwk },
    ],
  },
})
