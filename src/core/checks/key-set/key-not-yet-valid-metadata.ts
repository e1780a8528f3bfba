import { capitalise } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { keysWithLifetime, timeMember } from '../key-lifetime'
import { keyName } from '../key-name'
import { moment } from '../moment'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'

// A note, not a warning as for an exp that is past: publishing a key before it signs is how a rotation breaks no token.
export default defineCheck({
  code: 'KEY_NOT_YET_VALID_METADATA',
  subject: 'key-set',
  severity: 'note',
  refuses: false,
  title: 'A key says of itself that it is not in use yet',
  why: 'A key is published some time before it signs, so that every verifier has it by then. Until its nbf no token should be signed with it.',
  fix: {
    issuer: 'Start to sign with the key after its nbf.',
  },
  retry: 'Yes, once the time in the nbf of the key has come, at a verifier that heeds it.',
  cites: ['https://openid.net/specs/openid-federation-1_0.html', 'RFC 7517 §4'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }, { now }) {
    for (const key of keysWithLifetime(keySet)) {
      const nbf = timeMember(key.jwk, 'nbf')
      if (nbf !== null && nbf > now) yield { at: inKeys(key, 'nbf'), facts: { key: keyName(key), nbf, now } }
    }
  },
  says: ({ key, nbf, now }) => `${capitalise(key)} is not in use yet by its own nbf, which comes ${moment(nbf, now)}.`,
  examples: {
    flags: [{ keys: { keys: [{ ...es256.jwk, kid: '1', nbf: EXAMPLE_NOW + 86_400 }] } }],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', nbf: EXAMPLE_NOW - 86_400 }] } },
      { keys: { keys: [es256.jwk] } },
    ],
  },
})
