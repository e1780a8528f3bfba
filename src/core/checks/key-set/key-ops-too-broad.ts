import { capitalise, list, quote } from '../../foundation/wording'
import type { Key } from '../../keys/key'
import { defineCheck } from '../define-check'
import { keyName } from '../key-name'
import { opsContradictUse, worksOf } from '../key-operations'
import { inKeys } from '../places'
import { es256, hs256, rs256 } from '../rfc-examples'

export default defineCheck({
  code: 'KEY_OPS_TOO_BROAD',
  subject: 'key-set',
  severity: 'warning',
  refuses: false,
  title: 'The key_ops allow what the key should not or cannot do',
  why: 'A key is for one kind of work: used for two, each can help to attack the other. And a public key cannot sign or decrypt; browsers refuse one that says so.',
  fix: {
    issuer: 'Write key_ops of a public signing key as ["verify"].',
  },
  cites: ['RFC 7517 §4.3', 'RFC 8725 §3.1', 'https://www.w3.org/TR/webcrypto-2/#ecdsa-operations'],
  applies: ({ keySet }) => keySet !== null,
  *look({ keySet }) {
    for (const key of keySet?.keys ?? []) {
      const excess = key.keyOps ? excessOf(key) : null
      if (excess !== null)
        yield {
          at: inKeys(key, 'key_ops'),
          facts: { key: keyName(key), key_ops: key.keyOps?.slice(0, 20) ?? [], excess },
        }
    }
  },
  says: ({ key, key_ops, excess }) => `${capitalise(key)} has the key_ops ${list(key_ops.map(quote))}; ${excess}.`,
  examples: {
    flags: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['sign', 'verify'] }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', key_ops: ['verify', 'encrypt'] }] } },
    ],
    passes: [
      { keys: { keys: [{ ...es256.jwk, kid: '1', key_ops: ['verify'] }] } },
      { keys: { keys: [{ ...rs256.jwk, kid: '1', key_ops: ['encrypt', 'wrapKey'] }] } },
      { keys: { keys: [{ ...hs256.jwk, kid: '1', key_ops: ['sign', 'verify'] }] } },
    ],
  },
})

/** What is too much, to stand after the semicolon, or null. */
function excessOf(key: Key): string | null {
  const works = worksOf(key)
  if (works.size > 1 && !opsContradictUse(key))
    return `expected those of one kind of work, not ${list([...works])} together`
  const isPublic = key.kty !== 'oct' && key.privateMembers.length === 0
  const withPrivateHalf = isPublic ? key.keyOps?.filter((operation) => privateWork.has(operation)) : []
  return withPrivateHalf?.length ? `expected no ${list(withPrivateHalf.slice(0, 4).map(quote))} in a public key` : null
}

const privateWork: ReadonlySet<string> = new Set(['sign', 'decrypt', 'unwrapKey'])
