import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { readBase64url, writeBase64url } from '../foundation/base64url'
import { readDer, SEQUENCE } from './der'
import type { Key } from './key'

const known = new WeakMap<Key, readonly string[]>()
/** One for all the keys that have none. */
const none: readonly string[] = []

/**
 * The thumbprints of a key's certificate, base64url (RFC 7515 §4.1.7, §4.1.8): those that are stated, then SHA-1 and
 * SHA-256 of the first certificate, without duplicates. Computed when first asked for, because a large set has many.
 */
export function certificateThumbprints(key: Key): readonly string[] {
  if (key.certificates.length + key.statedThumbprints.length === 0) return none
  const before = known.get(key)
  if (before) return before
  const [first] = key.certificates
  const computed = first === undefined ? [] : digests(readBase64url(first).bytes)
  const all = [...new Set([...key.statedThumbprints, ...computed])]
  known.set(key, all)
  return all
}

function digests(der: Uint8Array): readonly string[] {
  return readDer(der)?.tag === SEQUENCE ? [writeBase64url(sha1(der)), writeBase64url(sha256(der))] : []
}
