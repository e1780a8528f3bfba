import { p256 } from '@noble/curves/nist.js'
import { writeBase64url } from '../foundation/base64url'
import type { SigningKey } from './mint'

/** An ES256 key where WebCrypto is missing; its randomness is that of `crypto.getRandomValues`, which is there. */
export function makeNobleKey(): SigningKey {
  const { secretKey } = p256.keygen()
  const point = p256.getPublicKey(secretKey, false)
  const jwk = { kty: 'EC', crv: 'P-256', x: writeBase64url(point.slice(1, 33)), y: writeBase64url(point.slice(33)) }
  return { jwk, sign: (message) => Promise.resolve(p256.sign(message, secretKey, { lowS: false })) }
}
