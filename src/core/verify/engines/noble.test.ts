import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import { signatureAlgorithm } from '../../algorithms/jws'
import type { SignatureAlgorithm } from '../../algorithms/signature-algorithm'
import { writeBase64url } from '../../foundation/base64url'
import type { KeyMaterial } from '../../keys/key'
import noble from './noble'

const signingInput = 'e30.e30'
const message = new TextEncoder().encode(signingInput)
const verify = (alg: string, key: KeyMaterial, signature: Uint8Array) =>
  noble.verify({
    algorithm: signatureAlgorithm(alg) as SignatureAlgorithm,
    key,
    signingInput,
    signature: new Uint8Array(signature),
  })

test('200 signatures of node:crypto on secp256k1 are valid, with high s and with low', async () => {
  for (let i = 0; i < 200; i++) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    const signature = sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' })
    const key = publicKey.export({ format: 'jwk' }) as unknown as KeyMaterial
    expect(await verify('ES256K', key, signature)).toEqual({ state: 'valid', engine: 'noble' })
  }
}, 60_000)

test('EdDSA is invalid where R is encoded as RFC 8032 §5.1.3 forbids', async () => {
  const { secretKey, publicKey } = ed25519.keygen()
  // The neutral element with y = p + 1 in place of y = 1.
  const r = Uint8Array.of(0xee, ...new Uint8Array(30).fill(0xff), 0x7f)
  const k = createHash('sha512').update(r).update(publicKey).update(message).digest()
  const { scalar } = ed25519.utils.getExtendedPublicKey(secretKey)
  const s = (BigInt(`0x${k.reverse().toString('hex')}`) * scalar) % ed25519.Point.Fn.ORDER
  const signature = Buffer.concat([r, Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()])
  expect(ed25519.verify(signature, message, publicKey, { zip215: true })).toBe(true)
  const key = { kty: 'OKP', crv: 'Ed25519', x: writeBase64url(publicKey) }
  expect(await verify('Ed25519', key, signature)).toEqual({ state: 'invalid', engine: 'noble' })
})

test('a key of small order is refused', async () => {
  for (const [crv, length] of [
    ['Ed25519', 32],
    ['Ed448', 57],
  ] as const) {
    const neutral = new Uint8Array(length).fill(1, 0, 1)
    const signature = Buffer.concat([neutral, new Uint8Array(length)])
    const key = { kty: 'OKP', crv, x: writeBase64url(neutral) }
    expect(await verify('EdDSA', key, signature)).toMatchObject({ state: 'undecided', reason: 'key_refused' })
  }
})
