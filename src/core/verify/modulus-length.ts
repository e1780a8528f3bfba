import { readBase64url } from '../foundation/base64url'
import type { KeyMaterial } from '../keys/key'
import type { Work } from './verdict'

/**
 * Whether an RSA signature is as long as the modulus (RFC 8017 §8.1.2 and §8.2.2, step 1); true for every other family.
 * OpenSSL, and with it the WebCrypto of Node, also takes a PSS signature whose leading zeros were left out.
 */
export function hasModulusLength({ algorithm, key, signature }: Omit<Work, 'signingInput'>): boolean {
  if (algorithm.kty !== 'RSA') return true
  return signature.length === modulusLength(key)
}

/** Many tokens are tried with few keys. */
const known = new WeakMap<KeyMaterial, number>()

function modulusLength(key: KeyMaterial): number {
  const before = known.get(key)
  if (before !== undefined) return before
  const { bytes } = readBase64url(key.n ?? '')
  const start = bytes.findIndex((byte) => byte !== 0)
  const length = bytes.length - Math.max(start, 0)
  known.set(key, length)
  return length
}
