import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import type { Key } from './key'

const known = new WeakMap<Key, string | null>()

/**
 * The JWK thumbprint with SHA-256 (RFC 7638 §3), base64url, over the canonical encoding of the key: two spellings of one
 * key have one thumbprint. Null for an unusable key and for a secret, which its hash would let others guess.
 */
export function thumbprint(key: Key): string | null {
  const before = known.get(key)
  if (before !== undefined) return before
  const members = requiredMembers(key)
  const value = members && writeBase64url(sha256(writeUtf8(JSON.stringify(members))))
  known.set(key, value)
  return value
}

/** The same with SHA-1, as some issuers make their kids. Nothing is remembered: it is asked of few kids. */
export function thumbprintSha1(key: Key): string | null {
  const members = requiredMembers(key)
  return members && writeBase64url(sha1(writeUtf8(JSON.stringify(members))))
}

/** The required members in lexicographic order (RFC 7638 §3.2, RFC 8037 §2, RFC 9964 for AKP). */
function requiredMembers({ alg, material }: Key): Readonly<Record<string, string | null | undefined>> | null {
  if (!material) return null
  const { kty, crv, n, e, x, y, pub } = material
  if (kty === 'RSA') return { e, kty, n }
  if (kty === 'EC') return { crv, kty, x, y }
  if (kty === 'OKP') return { crv, kty, x }
  if (kty === 'AKP') return { alg, kty, pub }
  return null
}
