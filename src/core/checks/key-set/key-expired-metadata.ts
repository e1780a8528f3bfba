import { capitalise } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { EXAMPLE_NOW } from '../example-now'
import { keysWithLifetime, timeMember, withdrawn } from '../key-lifetime'
import { keyName } from '../key-name'
import { moment } from '../moment'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_EXPIRED_METADATA',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'A key says of itself that it is out of use',
  why: 'Some issuers state in the key until when it is good, or that it was revoked. Few verifiers look, so tokens signed with it go on being accepted by most and refused by some.',
  fix: {
    issuer: 'Remove the key from the set when its tokens have expired.',
    verifier: 'Refuse tokens that were signed with a revoked key.',
  },
  cites: ['https://openid.net/specs/openid-federation-1_0.html', 'RFC 7517 §4'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }, { now }) {
    for (const key of keysWithLifetime(keySet)) {
      const exp = timeMember(key.jwk, 'exp')
      const reason = withdrawn(key.jwk) ?? (exp !== null && exp <= now ? 'exp' : null)
      if (reason !== null) yield { at: inKeys(key, reason), facts: { key: keyName(key), reason, exp, now } }
    }
  },
  says: ({ key, reason, exp, now }) =>
    reason !== 'exp' || exp === null
      ? `${capitalise(key)} says in ${reason} that it is out of use; expected only keys in use.`
      : `${capitalise(key)} expired by its own exp ${moment(exp, now)}; expected only keys in use.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', exp: EXAMPLE_NOW - 86_400 }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', revoked: { revoked_at: EXAMPLE_NOW - 86_400 } }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', status: 'revoked' }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', exp: EXAMPLE_NOW + 86_400, status: 'active' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', nbf: EXAMPLE_NOW + 86_400 }] } },
      { keys: { keys: [es256.jwk] } },
    ],
  },
})
