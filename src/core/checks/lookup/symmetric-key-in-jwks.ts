import { count } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { es256, hs256 } from '../rfc-examples'
import { isSecret, secretsIn } from '../secrets-in-set'
import { sightKeys } from '../some-keys'

export default defineCheck({
  code: 'SYMMETRIC_KEY_IN_JWKS',
  subject: 'lookup',
  severity: 'error',
  refuses: false,
  title: 'A shared secret was served by a URL',
  why: 'Whoever can verify with a secret can sign with it. Served by a URL, everybody who can reach that URL can make tokens.',
  fix: {
    issuer: 'Take the secret out of use at once, and sign with a key whose public half can be published.',
    verifier: 'Stop accepting tokens signed with this secret.',
  },
  cites: ['RFC 7517 §9.2', 'RFC 7518 §6.4'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet, source }) {
    if (source?.origin.kind !== 'fetched') return
    const secrets = secretsIn(keySet)
    if (secrets > 0) for (const { at } of sightKeys(keySet, isSecret)) yield { at, facts: { secrets } }
  },
  says: ({ secrets }) => `The URL of the set serves ${count(secrets, 'shared secret')}; expected public keys only.`,
  examples: {
    flags: [{ keys: { keys: [{ ...hs256.jwk, kid: '1' }] }, source: { before: null } }],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1' }] }, source: { before: null } },
      { keys: { keys: [{ ...hs256.jwk, kid: '1' }] } },
    ],
  },
})
