import { ed448 } from '@noble/curves/ed448.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { hasSmallOrder } from './small-order'

const material = (crv: string, bytes: Uint8Array) => ({
  kty: 'OKP',
  crv,
  x: Buffer.from(bytes).toString('base64url'),
})
const unhex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** Every point of the torsion subgroup: a point times the order of the base point, and its multiples. */
function torsion(curve: typeof ed25519, cofactor: number): Set<string> {
  const { Point } = curve
  const found = new Set<string>()
  // Some y of small size is that of a point whose multiple generates the whole subgroup.
  for (let y = 2; y < 80; y++) {
    const bytes = new Uint8Array(curve === ed25519 ? 32 : 57)
    bytes[0] = y
    try {
      let point = Point.fromBytes(bytes)
      point = point.multiplyUnsafe(Point.Fn.ORDER - 1n).add(point)
      let multiple = Point.ZERO
      for (let i = 0; i < cofactor; i++, multiple = multiple.add(point)) found.add(multiple.toHex())
    } catch {
      // Not the y of a point.
    }
  }
  return found
}

test.each([['Ed25519', ed25519, 8] as const, ['Ed448', ed448, 4] as const])(
  'every point of small order on %s is known, and no other',
  (crv, curve, cofactor) => {
    const points = torsion(curve, cofactor)
    expect(points.size).toBe(cofactor)
    for (const hex of points) expect(hasSmallOrder(material(crv, unhex(hex)))).toBe(true)
    for (let i = 0; i < 20; i++) {
      const key = curve.getPublicKey(curve.utils.randomSecretKey())
      expect(hasSmallOrder(material(crv, key))).toBe(false)
    }
  },
)

test('nothing is said of other curves and of what is no point', () => {
  expect(hasSmallOrder(material('X25519', new Uint8Array(32)))).toBe(false)
  expect(hasSmallOrder({ kty: 'OKP', crv: 'Ed25519' })).toBe(false)
  expect(hasSmallOrder(material('Ed25519', new Uint8Array(0)))).toBe(false)
})
