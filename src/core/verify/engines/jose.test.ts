import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { signatureAlgorithm } from '../../algorithms/jws'
import type { SignatureAlgorithm } from '../../algorithms/signature-algorithm'
import { writeBase64url } from '../../foundation/base64url'
import type { KeyMaterial } from '../../keys/key'
import type { Work } from '../verdict'
import { verifySignature } from '../verify-signature'
import jose from './jose'

afterEach(() => vi.restoreAllMocks())

const utf8 = (text: string) => new TextEncoder().encode(text)
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const materialOf = (key: KeyObject) => key.export({ format: 'jwk' }) as unknown as KeyMaterial
const key = materialOf(publicKey)

/** An RS256 signature over any header and payload, to be verified as any algorithm. */
function signed(header: string, alg = 'RS256', payload = writeBase64url(utf8('{}')), signer = privateKey): Work {
  const signingInput = `${writeBase64url(utf8(header))}.${payload}`
  return {
    algorithm: signatureAlgorithm(alg) as SignatureAlgorithm,
    key,
    signingInput,
    signature: new Uint8Array(sign('sha256', utf8(signingInput), signer)),
  }
}

const byJose = { state: 'valid', engine: 'WebCrypto through jose' }
const byWebCrypto = { state: 'valid', engine: 'WebCrypto' }

describe('jose decides', () => {
  test('an ordinary token', async () => {
    expect(await jose.verify(signed('{"alg":"RS256","typ":"JWT"}'))).toEqual(byJose)
  })
  test('a duplicate alg of which the last is the algorithm asked for', async () => {
    expect(await jose.verify(signed('{"alg":"HS256","alg":"RS256"}'))).toEqual(byJose)
  })
  test('an unencoded payload with dots in it (RFC 7797), over the same signing input', async () => {
    const work = signed('{"alg":"RS256","b64":false,"crit":["b64"]}', 'RS256', 'a.b.c $')
    expect(await jose.verify(work)).toEqual(byJose)
    expect(await jose.verify({ ...work, signingInput: `${work.signingInput}.` })).toMatchObject({ state: 'invalid' })
  })
  test('the same key under one algorithm after the other', async () => {
    const work = signed('{"alg":"RS256"}')
    expect(await jose.verify(work)).toEqual(byJose)
    const asPss = signed('{"alg":"PS256"}', 'PS256')
    expect(await jose.verify(asPss)).toEqual({ state: 'invalid', engine: 'WebCrypto through jose' })
    expect(await jose.verify(work)).toEqual(byJose)
  })
})

describe('jose leaves to the next engine', () => {
  test.each([
    ['a crit that it does not know', '{"alg":"RS256","crit":["exp"],"exp":1}'],
    ['an empty crit', '{"alg":"RS256","crit":[]}'],
    ['a header without alg', '{}'],
    ['a header that is not JSON', 'alg: RS256'],
    ['a header that is not an object', '["RS256"]'],
    ['an alg of none', '{"alg":"none"}'],
    ['another alg', '{"alg":"RS512"}'],
    ['a duplicate alg of which the last is another', '{"alg":"RS256","alg":"HS256"}'],
  ])('%s, and WebCrypto verifies', async (_, header) => {
    expect(await jose.verify(signed(header))).toMatchObject({ state: 'undecided', reason: 'unsupported' })
    expect(await verifySignature(signed(header))).toEqual(byWebCrypto)
  })
  test('a payload that is not base64url, and WebCrypto verifies', async () => {
    const work = signed('{"alg":"RS256"}', 'RS256', 'not base64url: é')
    expect(await jose.verify(work)).toMatchObject({ reason: 'unsupported' })
    expect(await verifySignature(work)).toEqual(byWebCrypto)
  })
  test('an RSA key of 1024 bits, and WebCrypto verifies', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const work = {
      ...signed('{"alg":"RS256"}', 'RS256', 'e30', short.privateKey),
      key: materialOf(short.publicKey),
    }
    expect(await jose.verify(work)).toMatchObject({ reason: 'unsupported' })
    expect(await verifySignature(work)).toEqual(byWebCrypto)
  })
  test('a signing input without a dot, which has no header to read', async () => {
    // Cut before its last character in place of a dot, it would verify.
    const header = writeBase64url(utf8('{"alg":"RS256"} '))
    const work = signed('{"alg":"RS256"} ', 'RS256', `${header}A`)
    expect(await jose.verify({ ...work, signingInput: `${header}A` })).toMatchObject({ reason: 'unsupported' })
  })
  test('a verification that WebCrypto could not finish', async () => {
    vi.spyOn(crypto.subtle, 'verify').mockRejectedValue(new DOMException('', 'OperationError'))
    expect(await jose.verify(signed('{"alg":"RS256"}'))).toMatchObject({ reason: 'unsupported' })
    expect(await verifySignature(signed('{"alg":"RS256"}'))).toEqual({ state: 'valid', engine: 'noble' })
  })
})

test('the header never chooses the algorithm: a MAC keyed with the public key is not valid under it', async () => {
  const signingInput = `${writeBase64url(utf8('{"alg":"HS256"}'))}.e30`
  const pem = publicKey.export({ format: 'pem', type: 'spki' })
  const work: Work = {
    algorithm: signatureAlgorithm('RS256') as SignatureAlgorithm,
    key: { ...key, k: writeBase64url(utf8(pem.toString())) },
    signingInput,
    signature: new Uint8Array(createHmac('sha256', pem).update(signingInput).digest()),
  }
  expect(await jose.verify(work)).toMatchObject({ reason: 'unsupported' })
  expect(await verifySignature(work)).toEqual({ state: 'invalid', engine: 'WebCrypto' })
})
