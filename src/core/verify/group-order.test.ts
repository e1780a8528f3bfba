import { ed448 } from '@noble/curves/ed448.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { expect, test } from 'vitest'
import { groupOrders, numberOf } from './group-order'

test('the orders are those of the curves', () => {
  const curves = { 'P-256': p256, 'P-384': p384, 'P-521': p521, secp256k1, Ed25519: ed25519, Ed448: ed448 }
  expect([...groupOrders.keys()].toSorted()).toEqual(Object.keys(curves).toSorted())
  for (const [crv, { Point }] of Object.entries(curves))
    expect([crv, groupOrders.get(crv)]).toEqual([crv, Point.Fn.ORDER])
})

test('bytes are a number, the highest first', () => {
  expect(numberOf(new Uint8Array())).toBe(0n)
  expect(numberOf(Uint8Array.of(0, 1, 0))).toBe(256n)
})
