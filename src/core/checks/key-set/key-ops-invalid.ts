import { typeOf } from '../../foundation/json-access'
import { capitalise, list, quote } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { isKeyOperation, keyOpsOf } from '../key-operations'
import { inKeys } from '../places'
import { es256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_OPS_INVALID',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The key_ops of a key are not as they must be',
  why: 'The member key_ops is an array of words, each once, such as “verify”. Browsers refuse a key with a word twice, and no verifier knows what “signing” allows.',
  fix: {
    issuer: 'Write key_ops of a public signing key as ["verify"], or leave it out and state use “sig”.',
  },
  cites: ['RFC 7517 §4.3', 'https://www.w3.org/TR/webcrypto-2/#JsonWebKey-dictionary'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      const faults = faultsOf(key)
      if (faults.length > 0) yield { at: inKeys(key, 'key_ops'), facts: { key: keyName(key), faults } }
    }
  },
  says: ({ key, faults }) =>
    `${capitalise(key)} has key_ops ${list(faults)}; expected an array of known words, each once.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: 'verify' }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['verify', 'verify'] }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['signing'] }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['verify', 1] }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['verify'] }] } },
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: [] }] } },
      { keys: { keys: [es256.jwk] } },
    ],
  },
})

/** More words than these are not looked at: there are eight. */
const MOST = 50

/** What is wrong, in words to follow “key_ops”. */
function faultsOf(key: Key): readonly string[] {
  const value = keyOpsOf(key)
  if (!value) return []
  if (value.type !== 'array') return [`that are ${typeOf(value)}`]
  const seen = new Set<string>()
  const faults = new Set<string>()
  for (const item of value.items.slice(0, MOST)) {
    if (item.type !== 'string') faults.add(`with ${typeOf(item)} among them`)
    else if (seen.has(item.value)) faults.add(`with ${quote(item.value)} twice`)
    else if (!isKeyOperation(item.value)) faults.add(`with ${quote(item.value)}, which no specification has`)
    if (item.type === 'string') seen.add(item.value)
  }
  return [...faults]
}
