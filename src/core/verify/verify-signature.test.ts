import { existsSync, readFileSync } from 'node:fs'
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { signatureAlgorithm } from '../algorithms/jws'
import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import { readBase64url, writeBase64url } from '../foundation/base64url'
import type { KeyMaterial } from '../keys/key'
import { engines } from './engines'
import noble from './engines/noble'
import type { Engine, EngineName, Verdict, Work } from './verdict'
import { verifySignature } from './verify-signature'

afterEach(() => vi.unstubAllGlobals())

function workOf(compact: string, key: KeyMaterial, alg: string): Work {
  const [header, payload, signature] = compact.split('.')
  return {
    algorithm: signatureAlgorithm(alg) as SignatureAlgorithm,
    key,
    signingInput: `${header}.${payload}`,
    signature: readBase64url(`${signature}`).bytes,
  }
}

const joe = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
const hs256 = workOf(
  `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${joe}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
  {
    kty: 'oct',
    k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  },
  'HS256',
)
const es256 = workOf(
  `eyJhbGciOiJFUzI1NiJ9.${joe}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  },
  'ES256',
)
const eddsa = workOf(
  'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
  { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  'EdDSA',
)
const printed = [
  ['RFC 7515 A.1', hs256],
  ['RFC 7515 A.3', es256],
  ['RFC 8037 A.4', eddsa],
] as const

test.each(printed)('the signature of %s is valid, and not when its payload is another', async (_, work) => {
  expect(await verifySignature(work)).toEqual({ state: 'valid', engine: 'WebCrypto through jose' })
  expect(await noble.verify(work)).toEqual({ state: 'valid', engine: 'noble' })
  const other = { ...work, signingInput: `${work.signingInput}A` }
  expect(await verifySignature(other)).toMatchObject({ state: 'invalid' })
  expect(await noble.verify(other)).toMatchObject({ state: 'invalid' })
})

const corpus = '../shared/corpus'
const readJson = (path: string): unknown => JSON.parse(readFileSync(`${corpus}/${path}`, 'utf8'))

/** The members of a JWK that make up a public key, as the reader of keys would give them. */
function materialOf(jwk: unknown): KeyMaterial {
  const { kty, crv, n, e, x, y, k } = jwk as KeyMaterial
  return JSON.parse(JSON.stringify({ kty, crv, n, e, x, y, k })) as KeyMaterial
}

interface Cookbook {
  readonly input: { readonly key: unknown; readonly alg: string }
  readonly output: { readonly compact: string }
}

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  test.each([
    ['A.1', 'HS256'],
    ['A.2', 'RS256'],
    ['A.3', 'ES256'],
    ['A.4', 'ES512'],
  ])('RFC 7515 %s is valid', async (stem, alg) => {
    const compact = readFileSync(`${corpus}/rfc-vectors-latchset/rfc7515_${stem}.jwsc`, 'utf8').trim()
    const work = workOf(compact, materialOf(readJson(`rfc-vectors-latchset/rfc7515_${stem}.jwk`)), alg)
    expect(await verifySignature(work)).toMatchObject({ state: 'valid' })
    expect(await noble.verify(work)).toMatchObject({ state: 'valid' })
  })
  test.each([
    'jws/4_1.rsa_v15_signature',
    'jws/4_2.rsa-pss_signature',
    'jws/4_3.ecdsa_signature',
    'jws/4_4.hmac-sha2_integrity_protection',
    'curve25519/jws',
  ])('RFC 7520 %s is valid', async (name) => {
    const { input, output } = readJson(`cookbook-rfc7520/${name}.json`) as Cookbook
    const work = workOf(output.compact, materialOf(input.key), input.alg)
    expect(await verifySignature(work)).toMatchObject({ state: 'valid' })
    expect(await noble.verify(work)).toMatchObject({ state: 'valid' })
  })
})

describe('without WebCrypto', () => {
  test.each(printed)('%s is verified by noble', async (_, work) => {
    for (const crypto of [undefined, {}]) {
      vi.stubGlobal('crypto', crypto)
      expect(await verifySignature(work)).toEqual({ state: 'valid', engine: 'noble' })
      expect(await verifySignature({ ...work, signature: new Uint8Array(64) })).toMatchObject({ state: 'invalid' })
    }
  })
})

describe('the engines are asked in order', () => {
  const asked: string[] = []
  const entry = (name: EngineName, verify: () => Promise<Verdict>) => ({
    name,
    load: async (): Promise<Engine> => {
      asked.push(name)
      return { name, verify }
    },
  })
  const undecided = (reason: 'unsupported' | 'key_refused') => async (): Promise<Verdict> => ({
    state: 'undecided',
    reason,
    detail: reason,
  })
  const valid = async (): Promise<Verdict> => ({ state: 'valid', engine: 'noble' })
  const broken = () => Promise.reject(new Error('broken'))

  test('the first that decides has said it', async () => {
    asked.length = 0
    const order = [entry('WebCrypto', undecided('unsupported')), entry('noble', valid), entry('noble', broken)]
    expect(await verifySignature(hs256, order)).toEqual({ state: 'valid', engine: 'noble' })
    expect(asked).toEqual(['WebCrypto', 'noble'])
  })
  test('what rests on WebCrypto is not asked where there is none', async () => {
    asked.length = 0
    vi.stubGlobal('crypto', {})
    const resting = { ...entry('WebCrypto', valid), needsWebCrypto: true as const }
    expect(await verifySignature(hs256, [resting, entry('noble', valid)])).toEqual({ state: 'valid', engine: 'noble' })
    expect(asked).toEqual(['noble'])
    expect(await verifySignature(hs256)).toEqual({ state: 'valid', engine: 'noble' })
    vi.unstubAllGlobals()
  })
  test('a refused key stays refused', async () => {
    asked.length = 0
    const order = [entry('WebCrypto', undecided('key_refused')), entry('noble', valid)]
    expect(await verifySignature(hs256, order)).toMatchObject({ reason: 'key_refused' })
    expect(asked).toEqual(['WebCrypto'])
  })
  test('an engine that cannot be loaded, or that breaks, leaves it to the next', async () => {
    const unloadable = { name: 'WebCrypto' as const, load: () => Promise.reject(new Error('offline')) }
    expect(await verifySignature(hs256, [unloadable, entry('noble', valid)])).toMatchObject({ state: 'valid' })
    expect(await verifySignature(hs256, [entry('noble', broken)])).toMatchObject({ state: 'undecided' })
    expect(await verifySignature(hs256, [unloadable])).toEqual({
      state: 'undecided',
      reason: 'unsupported',
      detail: 'The engine “WebCrypto” could not be loaded or run: “offline”.',
    })
  })
  test('with no engine at all it is undecided', async () => {
    expect(await verifySignature(hs256, [])).toMatchObject({ state: 'undecided', reason: 'unsupported' })
  })
  test('the order is jose, WebCrypto, noble', () => {
    expect(engines.map((engine) => engine.name)).toEqual(['WebCrypto through jose', 'WebCrypto', 'noble'])
  })
})

describe('a key under which anyone could sign is refused before any engine', () => {
  /** 2048 bits of PKCS #1 v1.5 encoding of the signing input: with e = 1 its own signature. */
  async function forged(): Promise<Work> {
    const work = { ...es256, algorithm: signatureAlgorithm('RS256') as SignatureAlgorithm }
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(work.signingInput))
    const encoded = Buffer.concat([
      Buffer.from(`0001${'ff'.repeat(202)}003031300d060960864801650304020105000420`, 'hex'),
      Buffer.from(digest),
    ])
    const n = writeBase64url(new Uint8Array(256).fill(255))
    return { ...work, key: { kty: 'RSA', n, e: 'AQ' }, signature: new Uint8Array(encoded) }
  }
  test('RSA with e = 1, which the engines themselves would take', async () => {
    const work = await forged()
    expect(await noble.verify(work)).toMatchObject({ state: 'valid' })
    expect(await verifySignature(work)).toMatchObject({ reason: 'key_refused' })
  })
  test.each([
    ['an even exponent', { e: 'Ag' }],
    ['an empty exponent', { e: '' }],
    ['an exponent of 1 behind zeros', { e: 'AAAB' }],
    ['an even modulus', { n: writeBase64url(new Uint8Array(256).fill(254)) }],
    ['an empty modulus', { n: '' }],
  ])('RSA with %s', async (_, members) => {
    const work = await forged()
    const verdict = await verifySignature({ ...work, key: { ...work.key, e: 'AQAB', ...members } })
    expect(verdict).toMatchObject({ state: 'undecided', reason: 'key_refused' })
  })
  test('every Ed25519 point of small order, canonical or not', async () => {
    const eighth = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
    const points = [eighth]
    while (points.length < 8) points.push((points.at(-1) as typeof eighth).add(eighth))
    expect(points.at(-1)?.is0()).toBe(true)
    const noncanonical = ['ed', 'ee'].flatMap((low) => ['7f', 'ff'].map((high) => `${low}${'ff'.repeat(30)}${high}`))
    for (const hex of [...points.map((point) => point.toHex()), ...noncanonical, `01${'00'.repeat(30)}80`]) {
      const key = { ...eddsa.key, x: writeBase64url(Buffer.from(hex, 'hex')) }
      // R the neutral element, S = 0: verifies for every message where a verifier takes such keys.
      const signature = new Uint8Array(64).fill(1, 0, 1)
      const verdict = await verifySignature({ ...eddsa, key, signature })
      expect(verdict).toMatchObject({ state: 'undecided', reason: 'key_refused' })
    }
  })
  test('a key of another type or curve, in words', async () => {
    expect(await verifySignature({ ...hs256, key: es256.key })).toMatchObject({
      reason: 'key_refused',
      detail: 'The key has the type “EC”; HS256 needs “oct”.',
    })
    expect(await verifySignature({ ...es256, key: { ...es256.key, crv: 'P-384' } })).toMatchObject({
      detail: 'The key is on the curve “P-384”; ES256 needs P-256.',
    })
  })
})
