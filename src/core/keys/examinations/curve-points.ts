import type { DefectFacts } from '../examination'
import type { KeyMaterial } from '../key'
import { numberIn } from './big-number'

/** What is wrong with the point of an EC key (SEC 1 §3.2.2.1), or null. Nothing is asked of keys of another type. */
export function findPointFault({ kty, crv, x, y }: KeyMaterial): DefectFacts['EC_POINT_INVALID']['fault'] | null {
  const curve = kty === 'EC' ? curves.get(crv ?? '') : undefined
  if (!curve || x === undefined || y === undefined) return null
  const { p, a, b } = curve
  const [pointX, pointY] = [numberIn(x), numberIn(y)]
  if (pointX === 0n && pointY === 0n) return 'infinity'
  if (pointX >= p || pointY >= p) return 'out_of_range'
  return (pointY * pointY - (pointX * pointX + a) * pointX - b) % p === 0n ? null : 'off_curve'
}

/** y² = x³ + ax + b modulo p: NIST SP 800-186 §3.2.1, SEC 2 §2.4.1 for secp256k1. */
const curves: ReadonlyMap<string, { readonly p: bigint; readonly a: bigint; readonly b: bigint }> = new Map([
  [
    'P-256',
    {
      p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
      a: -3n,
      b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    },
  ],
  [
    'P-384',
    {
      p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
      a: -3n,
      b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    },
  ],
  [
    'P-521',
    {
      p: 2n ** 521n - 1n,
      a: -3n,
      b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    },
  ],
  ['secp256k1', { p: 2n ** 256n - 2n ** 32n - 977n, a: 0n, b: 7n }],
])
