import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Key } from '../keys/key'
import { readKeySource } from '../keys/read-key-source'
import { keySetOf } from '../read-pasted'
import { isOnCurve } from './curve-point'

const readJwk = (jwk: object) => keySetOf(readKeySource(JSON.stringify(jwk)))?.keys[0] as Key

test.each(['P-256', 'P-384', 'P-521', 'secp256k1'])('a point of %s is on it, and no other is', (namedCurve) => {
  for (let run = 0; run < 20; run += 1) {
    const jwk = generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' })
    expect(isOnCurve(readJwk(jwk))).toBe(true)
    expect(isOnCurve(readJwk({ ...jwk, y: jwk.x }))).toBe(false)
  }
})

test('a key of another type is not asked', () => {
  expect(isOnCurve(readJwk(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })))).toBe(true)
})
