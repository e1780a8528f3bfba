import { hmac } from '@noble/hashes/hmac.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { readBase64url } from '../../foundation/base64url'
import type { TakeKey } from './noble'

/** RFC 7518 §3.2. Any secret is a key, the empty one too. */
export const takeKey: TakeKey = ({ algorithm, key }) => {
  const hash = algorithm.hash && hashes[algorithm.hash]
  if (!hash) throw new Error(`no digest for ${algorithm.name}`)
  const secret = readBase64url(key.k ?? '').bytes
  return (message, signature) => {
    const mac = hmac(hash, secret, message)
    // Not in constant time: both MACs are the reader's own, on the reader's own machine.
    return mac.length === signature.length && mac.every((byte, i) => byte === signature[i])
  }
}

const hashes = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 }
