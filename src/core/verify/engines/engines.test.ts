import { constants, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js'
import { describe, expect, test } from 'vitest'
import { signatureAlgorithm, signatureAlgorithms } from '../../algorithms/jws'
import type { SignatureAlgorithm } from '../../algorithms/signature-algorithm'
import { writeBase64url } from '../../foundation/base64url'
import type { KeyMaterial } from '../../keys/key'
import type { Engine, Verdict, Work } from '../verdict'
import { engines } from '.'

const loaded = await Promise.all(engines.map(async (engine) => engine.load()))
const noble = loaded[2] as Engine
const webcrypto = loaded[1] as Engine
const bytes = (source: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(source)
const utf8 = (text: string) => new TextEncoder().encode(text)
const row = (name: string) => signatureAlgorithm(name) as SignatureAlgorithm

interface Signer {
  readonly name: string
  readonly key: KeyMaterial
  readonly sign: (message: Uint8Array) => Uint8Array
}

const publicJwk = (key: KeyObject) => key.export({ format: 'jwk' }) as unknown as KeyMaterial
const digestOf = (name: string) => `sha${row(name).hash?.slice(4)}`

function rsaSigner(name: string, modulusLength: number): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength })
  const pss = {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  }
  const padding = row(name).family === 'rsassa-pss' ? pss : { padding: constants.RSA_PKCS1_PADDING }
  return {
    name,
    key: publicJwk(publicKey),
    sign: (message) => sign(digestOf(name), message, { key: privateKey, ...padding }),
  }
}
function ecSigner(name: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: row(name).curves[0] as string })
  return {
    name,
    key: publicJwk(publicKey),
    sign: (message) => sign(digestOf(name), message, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  }
}
function edSigner(name: string, type: 'ed25519' | 'ed448'): Signer {
  const { publicKey, privateKey } = generateKeyPairSync(type as 'ed25519')
  return { name, key: publicJwk(publicKey), sign: (message) => sign(null, message, privateKey) }
}
function mlDsaSigner(name: string, scheme: typeof ml_dsa44): Signer {
  const { publicKey, secretKey } = scheme.keygen()
  return {
    name,
    key: { kty: 'AKP', pub: writeBase64url(publicKey) },
    sign: (message) => scheme.sign(message, secretKey),
  }
}
function hmacSigner(name: string, secret: Uint8Array): Signer {
  return {
    name,
    key: { kty: 'oct', k: writeBase64url(secret) },
    sign: (message) => createHmac(digestOf(name), secret).update(message).digest(),
  }
}

const signers: readonly Signer[] = [
  ...['HS256', 'HS384', 'HS512'].map((name) => hmacSigner(name, randomBytes(64))),
  hmacSigner('HS256', new Uint8Array(0)),
  hmacSigner('HS512', randomBytes(200)),
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map((name) => rsaSigner(name, 2048)),
  rsaSigner('RS256', 1024),
  rsaSigner('PS256', 1024),
  // One bit more than a whole number of bytes: the encoded message of PSS is a byte shorter than the modulus.
  rsaSigner('PS256', 2049),
  ...['ES256', 'ES384', 'ES512', 'ES256K'].map(ecSigner),
  edSigner('EdDSA', 'ed25519'),
  edSigner('EdDSA', 'ed448'),
  edSigner('Ed25519', 'ed25519'),
  edSigner('Ed448', 'ed448'),
  mlDsaSigner('ML-DSA-44', ml_dsa44),
  mlDsaSigner('ML-DSA-65', ml_dsa65),
  mlDsaSigner('ML-DSA-87', ml_dsa87),
]
const titled = signers.map((signer, i) => [`${signer.name} (${i})`, signer] as const)

const inputFor = (name: string, claim = 1) =>
  `${writeBase64url(utf8(JSON.stringify({ alg: name })))}.${writeBase64url(utf8(`{"a":${claim}}`))}`
const workOf = (
  signer: Pick<Signer, 'name' | 'key'>,
  signature: Uint8Array,
  signingInput = inputFor(signer.name),
): Work => ({
  algorithm: row(signer.name),
  key: signer.key,
  signingInput,
  signature: bytes(signature),
})

/** What every engine says; one that has not the algorithm is left out, and noble always has it. */
async function ask(work: Work): Promise<Set<Verdict['state']>> {
  const verdicts = await Promise.all(loaded.map((engine) => engine.verify(work)))
  expect(verdicts[2]).not.toMatchObject({ reason: 'unsupported' })
  const decided = verdicts.flatMap((one, i) => (one.state === 'undecided' ? [] : [{ ...one, asked: engines[i]?.name }]))
  expect(decided.filter((one) => one.engine !== one.asked)).toEqual([])
  return new Set(decided.map((one) => one.state))
}

test('the index lists every engine of the folder, under its own name, and loads it with a dynamic import', () => {
  const index = readFileSync(new URL('./index.ts', import.meta.url), 'utf8')
  const listed = [...index.matchAll(/import\('\.\/([a-z]+)'\)/g)].map((match) => match[1] as string)
  const sources = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts'))
  // What begins with an engine's name and a hyphen is a part of that engine.
  const own = sources.filter((file) => file !== 'index.ts' && !listed.some((name) => file.startsWith(`${name}-`)))
  expect(own.toSorted()).toEqual(listed.map((name) => `${name}.ts`).toSorted())
  expect(loaded.map((engine) => engine.name)).toEqual(engines.map((engine) => engine.name))
})

test('every algorithm of the table is signed here at least once', () => {
  expect(new Set(signers.map((signer) => signer.name))).toEqual(new Set(signatureAlgorithms.map((one) => one.name)))
})

describe.each(titled)('%s: the engines agree', (_, signer) => {
  const good = bytes(signer.sign(utf8(inputFor(signer.name))))

  test('that a good signature is valid', async () => {
    expect(await ask(workOf(signer, good))).toEqual(new Set(['valid']))
  })
  test('that a signature with one bit changed is invalid', async () => {
    for (const at of [0, good.length >> 1, good.length - 1])
      expect(await ask(workOf(signer, good.with(at, (good[at] as number) ^ 4)))).toEqual(new Set(['invalid']))
  })
  test('that a signature of another length is invalid', async () => {
    const longer = [Uint8Array.of(...good, 0), Uint8Array.of(0, ...good)]
    for (const wrong of [good.slice(0, -1), good.slice(1), new Uint8Array(0), new Uint8Array(1), ...longer])
      expect(await ask(workOf(signer, wrong))).toEqual(new Set(['invalid']))
  })
  test('that a signature of zeros, or of ones, is invalid', async () => {
    for (const byte of [0, 255])
      expect(await ask(workOf(signer, new Uint8Array(good.length).fill(byte)))).toEqual(new Set(['invalid']))
  })
  test('that a good signature of another payload is invalid', async () => {
    expect(await ask(workOf(signer, good, inputFor(signer.name, 2)))).toEqual(new Set(['invalid']))
  })
  test('and leave the key as it was: not changed, not frozen', async () => {
    const key = { ...signer.key }
    await ask({ ...workOf(signer, good), key })
    expect(key).toEqual(signer.key)
    expect(Object.isFrozen(key)).toBe(false)
    expect(await ask({ ...workOf(signer, good), key: Object.freeze(key) })).toEqual(new Set(['valid']))
  })
})

test('WebCrypto itself decides what this runtime has, an empty secret too, and says that it lacks the rest', async () => {
  for (const [title, signer] of titled) {
    const verdict = await webcrypto.verify(workOf(signer, signer.sign(utf8(inputFor(signer.name)))))
    const said = `${title}: ${verdict.state === 'undecided' ? verdict.reason : verdict.state}`
    // A newer Node has more than Node 20.
    const young = signer.name === 'ES256K' || signer.key.kty === 'AKP' || signer.key.crv === 'Ed448'
    expect(young ? [`${title}: valid`, `${title}: unsupported`] : [`${title}: valid`]).toContain(said)
  }
})

test.each(['RS256', 'PS256'])('%s without its leading zero byte is invalid', async (name) => {
  const signer = signers.find((one) => one.name === name) as Signer
  for (let claim = 1; ; claim++) {
    const input = inputFor(name, claim)
    const good = bytes(signer.sign(utf8(input)))
    if (good[0] !== 0) continue
    expect(await ask(workOf(signer, good, input))).toEqual(new Set(['valid']))
    expect(await ask(workOf(signer, good.slice(1), input))).toEqual(new Set(['invalid']))
    break
  }
})

describe('ECDSA', () => {
  const curves = { ES256: p256, ES384: p384, ES512: p521, ES256K: secp256k1 }

  test.each(Object.entries(curves))('%s takes s and n - s alike', async (name, curve) => {
    const signer = signers.find((one) => one.name === name) as Signer
    const { r, s } = curve.Signature.fromBytes(signer.sign(utf8(inputFor(name))), 'compact')
    for (const half of [s, curve.Point.Fn.ORDER - s])
      expect(await ask(workOf(signer, new curve.Signature(r, half).toBytes('compact')))).toEqual(new Set(['valid']))
  })
  test.each(Object.entries(curves))('%s is invalid where r or s is zero or the order', async (name, curve) => {
    const signer = signers.find((one) => one.name === name) as Signer
    const good = signer.sign(utf8(inputFor(name)))
    const half = good.length / 2
    const order = Buffer.from(curve.Point.Fn.ORDER.toString(16).padStart(2 * half, '0'), 'hex')
    for (const bad of [new Uint8Array(half), order])
      for (const pair of [
        [bad, bad],
        [bad, good.subarray(half)],
        [good.subarray(0, half), bad],
      ])
        expect(await ask(workOf(signer, Buffer.concat(pair)))).toEqual(new Set(['invalid']))
  })
})

describe('a key that is none', () => {
  const goodOf = (name: string) => {
    const signer = signers.find((one) => one.name === name) as Signer
    return workOf(signer, signer.sign(utf8(inputFor(name))))
  }
  test.each<[string, Partial<KeyMaterial>, string]>([
    ['ES256', { x: writeBase64url(new Uint8Array(32).fill(1)) }, 'a point off the curve'],
    ['ES256K', { y: writeBase64url(new Uint8Array(32).fill(1)) }, 'a point off the curve'],
    ['ES384', { x: '' }, 'an empty coordinate'],
    ['ES512', { x: writeBase64url(new Uint8Array(65)) }, 'a short coordinate'],
    ['EdDSA', { x: '' }, 'an empty point'],
    ['Ed25519', { x: writeBase64url(new Uint8Array(31)) }, 'a short point'],
    ['Ed448', { x: writeBase64url(new Uint8Array(56)) }, 'a short point'],
    ['RS256', { n: '' }, 'an empty modulus'],
    ['PS256', { e: '' }, 'an empty exponent'],
    ['ML-DSA-44', { pub: '' }, 'an empty key'],
  ])('%s refuses %j: %s', async (name, members) => {
    const work = goodOf(name)
    const hostile = { ...work, key: { ...work.key, ...members } }
    expect(await noble.verify(hostile)).toMatchObject({ reason: 'key_refused' })
    expect(await ask(hostile)).not.toContain('valid')
  })
  test('an exponent or a modulus that would hold the page is refused by noble', async () => {
    const work = goodOf('RS256')
    const [long, e] = [writeBase64url(new Uint8Array(2049).fill(255)), writeBase64url(new Uint8Array(33).fill(255))]
    expect(await noble.verify({ ...work, key: { ...work.key, n: long } })).toMatchObject({ reason: 'key_refused' })
    expect(await noble.verify({ ...work, key: { ...work.key, e } })).toMatchObject({ reason: 'key_refused' })
  })
  test('of another type is refused by noble, whatever its members', async () => {
    const work = goodOf('HS256')
    expect(await noble.verify({ ...work, key: { ...work.key, kty: 'RSA' } })).toMatchObject({ reason: 'key_refused' })
  })
  test('what WebCrypto gives as its reason is quoted', async () => {
    const work = goodOf('ES256')
    const verdict = await webcrypto.verify({ ...work, key: { ...work.key, y: '' } })
    expect(verdict).toMatchObject({ reason: 'key_refused' })
    expect('detail' in verdict && verdict.detail).toMatch(/^WebCrypto refused the key: “.+”\.$/)
  })
})
