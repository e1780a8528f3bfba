import { generateKeyPairSync } from 'node:crypto'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { describe, expect, test } from 'vitest'
import { findPointFault } from './curve-points'

describe.each([
  ['P-256', p256] as const,
  ['P-384', p384] as const,
  ['P-521', p521] as const,
  ['secp256k1', secp256k1] as const,
])('%s', (crv, curve) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: crv })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const written = (number: bigint) =>
    Buffer.from(number.toString(16).padStart(2 * Buffer.from(x, 'base64url').length, '0'), 'hex').toString('base64url')

  test('a key that OpenSSL made is on the curve', () => {
    expect(findPointFault({ kty: 'EC', crv, x, y })).toBeNull()
  })

  test('the base point is on the curve, and its neighbour is not', () => {
    const { Gx, Gy } = curve.Point.CURVE()
    expect(findPointFault({ kty: 'EC', crv, x: written(Gx), y: written(Gy) })).toBeNull()
    expect(findPointFault({ kty: 'EC', crv, x: written(Gx + 1n), y: written(Gy) })).toBe('off_curve')
  })

  test('a coordinate beyond the field is out of range, and zeros are the point at infinity', () => {
    const { p } = curve.Point.CURVE()
    expect(findPointFault({ kty: 'EC', crv, x, y: written(p) })).toBe('out_of_range')
    expect(findPointFault({ kty: 'EC', crv, x: written(0n), y: written(0n) })).toBe('infinity')
  })
})

test('nothing is said of keys of another type or curve', () => {
  expect(findPointFault({ kty: 'RSA', n: 'AQAB', e: 'AQAB' })).toBeNull()
  expect(findPointFault({ kty: 'EC', crv: 'BP-256', x: 'AQ', y: 'AQ' })).toBeNull()
})
