import { capitalise, list, quote } from '../../foundation/wording'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { opsContradictUse } from '../key-operations'
import { inKeys } from '../places'
import { es256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_OPS_USE_CONFLICT',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The use and the key_ops of a key contradict each other',
  why: 'Where both are given they must say the same. One verifier goes by use, another by key_ops, so one token is valid here and invalid there.',
  fix: {
    issuer: 'State use or key_ops, not both.',
  },
  cites: ['RFC 7517 §4.3'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? [])
      if (key.keyOps && opsContradictUse(key))
        yield {
          at: inKeys(key, 'key_ops'),
          facts: { key: keyName(key), use: key.use ?? '', key_ops: key.keyOps.slice(0, 20) },
        }
  },
  says: ({ key, use, key_ops }) =>
    `${capitalise(key)} has the use ${quote(use)} and the key_ops ${list(key_ops.map(quote))}; expected both for one purpose.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'sig', key_ops: ['deriveKey'] }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', use: 'enc', key_ops: ['verify'] }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', use: 'sig', key_ops: ['verify'] }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', use: 'enc', key_ops: ['encrypt', 'wrapKey'] }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['deriveKey'] }] } },
    ],
  },
})
