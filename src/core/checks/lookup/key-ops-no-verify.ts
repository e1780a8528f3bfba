import { capitalise, list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { selectedKey } from '../held-key'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_OPS_NO_VERIFY',
  subject: 'lookup',
  severity: 'error',
  refuses: true,
  title: 'The key_ops of the key do not allow it to verify',
  why: 'The key_ops list what a key may be used for. Without “verify” among them browsers and libraries refuse to verify with the key.',
  fix: {
    issuer: 'Publish the key with key_ops that have “verify”, or without key_ops.',
  },
  cites: ['RFC 7517 §4.3'],
  applies: (subject) => selectedKey(subject) !== null,
  *look(subject) {
    const held = selectedKey(subject)
    if (held?.candidate.clauses.key_ops === 'conflicts')
      yield { at: inKeys(held.key, 'key_ops'), facts: { key: held.name, key_ops: held.key.keyOps?.slice(0, 20) ?? [] } }
  },
  says: ({ key, key_ops }) => {
    const found = key_ops.length > 0 ? `has ${list(key_ops.map(quote))} as key_ops` : 'has an empty list of key_ops'
    return `${capitalise(key)} ${found}; expected “verify” among them.`
  },
  examples: {
    flags: [
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['sign'] }] } },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: [] }] } },
    ],
    passes: [
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['verify'] }] } },
      { header: { alg: 'ES256', kid: '1' }, keys: { keys: [{ ...es256.jwk, kid: '1' }] } },
    ],
  },
})
