import { ed448 } from '@noble/curves/ed448.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { readBase64url } from '../../foundation/base64url'
import type { TakeKey } from './noble'

/** RFC 8037 §3.1. Encodings as strict as RFC 8032 §5.1.7 has them, and no key of small order. */
export const takeKey: TakeKey = ({ algorithm, key }) => {
  const curve = algorithm.curves.includes(key.crv ?? '') ? curves.get(key.crv ?? '') : undefined
  if (!curve) throw new Error(`its curve is not one of ${algorithm.name}`)
  const x = readBase64url(key.x ?? '').bytes
  // Throws where the bytes are not a point; `verify` below would call that an invalid signature.
  if (curve.Point.fromBytes(x, false).isSmallOrder()) throw new Error('the point is of small order')
  return (message, signature) => curve.verify(signature, message, x, { zip215: false })
}

// A Map, because `crv` is the attacker's.
const curves = new Map([
  ['Ed25519', ed25519],
  ['Ed448', ed448],
])
