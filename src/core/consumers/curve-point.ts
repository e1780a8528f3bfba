import { readBase64url } from '../foundation/base64url'
import type { Key } from '../keys/key'

/** y² = x³ + ax + b over the numbers below p (SEC 2 §2.4, NIST SP 800-186 §3.2.1). */
interface Curve {
  readonly p: bigint
  readonly a: bigint
  readonly b: bigint
}

const two = (exponent: bigint) => 2n ** exponent
const curves: Readonly<Record<string, Curve>> = {
  'P-256': {
    p: two(256n) - two(224n) + two(192n) + two(96n) - 1n,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    p: two(384n) - two(128n) - two(96n) + two(32n) - 1n,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    p: two(521n) - 1n,
    a: -3n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
  secp256k1: { p: two(256n) - two(32n) - 977n, a: 0n, b: 7n },
}

/** Whether x and y of an EC key are a point of its curve, as most libraries ask when they read it; true for every other key. */
export function isOnCurve({ material }: Key): boolean {
  const curve = material?.kty === 'EC' ? curves[material.crv ?? ''] : undefined
  if (!curve) return true
  const [x, y] = [number(material?.x), number(material?.y)]
  return x < curve.p && y < curve.p && (y * y - (x ** 3n + curve.a * x + curve.b)) % curve.p === 0n
}

function number(text = ''): bigint {
  return readBase64url(text).bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
}
