import { existsSync, readFileSync } from 'node:fs'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import type { Key } from './key'
import { readKeys } from './read-keys'
import { thumbprint } from './thumbprint'

const vectors = '../shared/corpus/rfc-vectors-latchset'

function one(text: string): Key {
  const reading = readKeys(text)
  if (reading.state === 'unreadable' || !reading.value.keys[0]) throw new Error('expected a key')
  return reading.value.keys[0]
}

test.skipIf(!existsSync(vectors))('the key of RFC 7638 §3.1 has the printed thumbprint', () => {
  const expected = readFileSync(`${vectors}/rfc7638_3.1.thp`, 'utf8').trim()
  expect(thumbprint(one(readFileSync(`${vectors}/rfc7638_3.1.jwk`, 'utf8')))).toBe(expected)
})

test('the key of RFC 8037 A.3 has the printed thumbprint', () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  expect(thumbprint(one(JSON.stringify(jwk)))).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})

test.each(['RS256', 'ES256', 'ES384', 'ES512', 'Ed25519'])(
  'a generated %s key has the thumbprint jose gives',
  async (alg) => {
    const jwk = await exportJWK((await generateKeyPair(alg, { extractable: true })).publicKey)
    expect(thumbprint(one(JSON.stringify(jwk)))).toBe(await calculateJwkThumbprint(jwk))
  },
)

test('an AKP key is hashed with its alg, as jose does', async () => {
  const jwk = { kty: 'AKP', alg: 'ML-DSA-44', pub: Buffer.alloc(1312, 5).toString('base64url') }
  expect(thumbprint(one(JSON.stringify(jwk)))).toBe(await calculateJwkThumbprint(jwk))
})

test('another spelling of the same numbers has the same thumbprint', () => {
  const n = Buffer.alloc(256, 0xfb)
  const plain = { kty: 'RSA', n: n.toString('base64url'), e: 'AQAB' }
  const spelt = { kty: 'RSA', n: Buffer.concat([Buffer.alloc(2), n]).toString('base64'), e: 'AAEAAQ' }
  expect(thumbprint(one(JSON.stringify(spelt)))).toBe(thumbprint(one(JSON.stringify(plain))))
})

test('secrets and unusable keys have none', () => {
  expect(thumbprint(one('{"kty":"oct","k":"AyM1"}'))).toBeNull()
  expect(thumbprint(one('{"kty":"RSA","e":"AQAB"}'))).toBeNull()
})
