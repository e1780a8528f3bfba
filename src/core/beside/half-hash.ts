import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'

/**
 * The left half of the hash of a value, base64url, as at_hash, c_hash and s_hash have it (OpenID Connect Core 1.0 §3.1.3.6,
 * §3.3.2.11). The hash is that of the ID token's algorithm; null where the algorithm names none, as those of EdDSA.
 */
export function halfHash({ hash }: SignatureAlgorithm, value: string): string | null {
  return hash && leftHalf(hashes[hash](writeUtf8(value)))
}

/** SHA-256 of a value, whole, base64url: the `ath` of a DPoP proof (RFC 9449 §4.2). */
export function wholeHash(value: string): string {
  return writeBase64url(sha256(writeUtf8(value)))
}

/** What was hashed otherwise, as a sentence, where a value is the hash that was expected but for that; else null. */
export function wrongHash({ name, hash }: SignatureAlgorithm, value: string, found: string): string | null {
  const bytes = writeUtf8(value)
  const bare = found
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={0,2}$/, '')
  for (const [other, digest] of Object.entries(hashes)) {
    const whole = digest(bytes)
    const right = other === hash ? '' : `, and of ${other} where ${name} asks for ${hash}`
    if (bare === leftHalf(whole))
      return other === hash
        ? 'It is the right hash, but not in base64url without padding.'
        : `It is a hash of ${other}, where ${name} asks for ${hash}.`
    if (bare === writeBase64url(whole)) return `It is the whole hash, not its left half${right}.`
  }
  return null
}

const hashes = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const

const leftHalf = (digest: Uint8Array) => writeBase64url(digest.subarray(0, digest.length / 2))
