import { readBase64url } from '../foundation/base64url'
import type { Work } from './verdict'

/**
 * Whether an RSA signature is as long as the modulus (RFC 8017 §8.1.2 and §8.2.2, step 1); true for every other family.
 * OpenSSL, and with it the WebCrypto of Node, also takes a PSS signature whose leading zeros were left out.
 */
export function hasModulusLength({ algorithm, key, signature }: Work): boolean {
  if (algorithm.kty !== 'RSA') return true
  const { bytes } = readBase64url(key.n ?? '')
  const start = bytes.findIndex((byte) => byte !== 0)
  return signature.length === bytes.length - Math.max(start, 0)
}
