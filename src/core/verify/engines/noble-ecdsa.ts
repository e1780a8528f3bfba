import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { readBase64url } from '../../foundation/base64url'
import type { TakeKey } from './noble'

/** RFC 7518 §3.4 and RFC 8812 §3.2. Each curve of noble hashes with the digest that JWS pairs it with. */
export const takeKey: TakeKey = ({ algorithm, key }) => {
  const curve = algorithm.curves.includes(key.crv ?? '') ? curves.get(key.crv ?? '') : undefined
  if (!curve) throw new Error(`its curve is not one of ${algorithm.name}`)
  const x = readBase64url(key.x ?? '').bytes
  const y = readBase64url(key.y ?? '').bytes
  const length = (algorithm.signatureBytes ?? 0) / 2
  if (x.length !== length || y.length !== length) throw new Error(`x and y must have ${length} bytes each`)
  const UNCOMPRESSED = 4
  const point = Uint8Array.of(UNCOMPRESSED, ...x, ...y)
  // Throws where the point is not on the curve; `verify` below would call that an invalid signature.
  curve.Point.fromBytes(point)
  // RFC 7518 signatures may have a high s, which noble refuses unless told; r = 0 and s = 0 it refuses always.
  return (message, signature) =>
    curve.verify(signature, message, point, { lowS: false, prehash: true, format: 'compact' })
}

// A Map, because `crv` is the attacker's.
const curves = new Map([
  ['P-256', p256],
  ['P-384', p384],
  ['P-521', p521],
  ['secp256k1', secp256k1],
])
