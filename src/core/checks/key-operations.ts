import { member } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import type { Key } from '../keys/key'

/** What the value of `key_ops` is, of a JWK that can be read; undefined where it has none. */
export function keyOpsOf({ jwk, material }: Key): JsonNode | undefined {
  return material ? member(jwk, 'key_ops') : undefined
}

/** Kinds of work, each with the operations that belong together. */
export type KeyWork = 'signatures' | 'encryption' | 'key agreement'

// RFC 7517 §4.3 permits “encrypt” with “decrypt” and “wrapKey” with “unwrapKey”, but WebCrypto gives one RSA-OAEP key all four.
const works: ReadonlyMap<string, KeyWork> = new Map<string, KeyWork>([
  ['sign', 'signatures'],
  ['verify', 'signatures'],
  ['encrypt', 'encryption'],
  ['decrypt', 'encryption'],
  ['wrapKey', 'encryption'],
  ['unwrapKey', 'encryption'],
  ['deriveKey', 'key agreement'],
  ['deriveBits', 'key agreement'],
])

/** Whether the operation is one of RFC 7517 §4.3. */
export const isKeyOperation = (operation: string): boolean => works.has(operation)

/** The kinds of work that the operations of a key are for, unknown ones left out. */
export function worksOf({ keyOps, material }: Key): ReadonlySet<KeyWork> {
  return new Set(material ? keyOps?.flatMap((operation) => works.get(operation) ?? []) : [])
}

/** Whether `use` and `key_ops` contradict each other (RFC 7517 §4.3). */
export function opsContradictUse(key: Key): boolean {
  if (key.use !== 'sig' && key.use !== 'enc') return false
  const work = worksOf(key)
  return key.use === 'sig' ? work.has('encryption') || work.has('key agreement') : work.has('signatures')
}
