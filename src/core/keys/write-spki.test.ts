import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Key } from './key'
import { readKeys } from './read-keys'
import { writeJwk } from './write-jwk'
import { writePem, writeSpki } from './write-spki'

const one = (text: string): Key => {
  const reading = readKeys(text)
  if (reading.state === 'unreadable' || !reading.value.keys[0]) throw new Error('expected a key')
  return reading.value.keys[0]
}
const generated: readonly (readonly [string, () => KeyObject])[] = [
  ...[1024, 2048, 2049, 4096].map(
    (bits) => [`RSA ${bits}`, () => generateKeyPairSync('rsa', { modulusLength: bits }).publicKey] as const,
  ),
  ...['P-256', 'P-384', 'P-521', 'secp256k1'].map(
    (curve) => [curve, () => generateKeyPairSync('ec', { namedCurve: curve }).publicKey] as const,
  ),
  ['Ed25519', () => generateKeyPairSync('ed25519').publicKey],
  ['Ed448', () => generateKeyPairSync('ed448').publicKey],
  ['X25519', () => generateKeyPairSync('x25519').publicKey],
  ['X448', () => generateKeyPairSync('x448').publicKey],
]

test.each(generated)('%s is written as Node writes it', (_, generate) => {
  const publicKey = generate()
  const jwk = publicKey.export({ format: 'jwk' })
  const key = one(JSON.stringify(jwk))
  expect(Buffer.from(writeSpki(key) ?? []).toString('hex')).toBe(
    publicKey.export({ type: 'spki', format: 'der' }).toString('hex'),
  )
  expect(writePem(key)).toBe(publicKey.export({ type: 'spki', format: 'pem' }))
  expect(createPublicKey(writePem(key) ?? '').equals(publicKey)).toBe(true)
  expect(writeJwk(key)).toEqual(jwk)
})

test('an RSA number spelt with leading zeros is written in its canonical form', () => {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })
  const n = Buffer.concat([Buffer.alloc(3), Buffer.from(jwk.n ?? '', 'base64url')]).toString('base64')
  expect(writeJwk(one(JSON.stringify({ ...jwk, n, e: 'AAEAAQ==' })))).toEqual(jwk)
})

test.each([
  ['ML-DSA-44', 1312],
  ['ML-DSA-65', 1952],
  ['ML-DSA-87', 2592],
])('%s is read again as it was written', (alg, length) => {
  const jwk = { kty: 'AKP', alg, pub: Buffer.alloc(length, 7).toString('base64url') }
  expect(one(writePem(one(JSON.stringify(jwk))) ?? '')).toMatchObject({ alg, material: { kty: 'AKP', pub: jwk.pub } })
})

test('the metadata of a JWK are kept, its private members are not', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { d, ...jwk } = privateKey.export({ format: 'jwk' })
  const metadata = { kid: 'one', alg: 'ES256', use: 'sig', key_ops: ['verify'], x5c: ['AAAA'] }
  const key = one(JSON.stringify({ ...jwk, ...metadata, d }))
  expect(writeJwk(key)).toEqual({ ...jwk, ...metadata })
  expect(`${JSON.stringify(writeJwk(key))}${writePem(key)}`).not.toContain(d)
})

test.each([
  ['a secret', '{"kty":"oct","k":"AyM1"}'],
  ['a text that is a secret', 'hunter2!'],
  ['a key that cannot be read', '{"kty":"RSA","e":"AQAB"}'],
])('%s is not written', (_, text) => {
  expect(writeJwk(one(text))).toBeNull()
  expect(writeSpki(one(text))).toBeNull()
  expect(writePem(one(text))).toBeNull()
})
