import { constants, createHash, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { knownSecrets } from '../../keys/known-secrets'
import { readKeySource } from '../../keys/read-key-source'
import { keySetOf, readPasted } from '../../read-pasted'
import { fromDer } from '../ecdsa-der'
import type { ProofName } from '../proof'
import { tryKeys } from '../try-keys'
import { proofKinds } from '.'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ec384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })

const jwkOf = (key: KeyObject, members: object = {}) => ({ ...key.export({ format: 'jwk' }), ...members })
const setOf = (...keys: readonly object[]) => JSON.stringify({ keys })
const encode = (text: string) => Buffer.from(text).toString('base64url')
const p1363 =
  (key: KeyObject, hash = 'sha256') =>
  (text: string) =>
    sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
const rs =
  (hash = 'sha256') =>
  (text: string) =>
    sign(hash, Buffer.from(text), rsa.privateKey).toString('base64url')
const ps = (text: string) =>
  sign('sha256', Buffer.from(text), {
    key: rsa.privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 32,
  }).toString('base64url')
const hs =
  (secret: Parameters<typeof createHmac>[1], hash = 'sha256') =>
  (text: string) =>
    createHmac(hash, secret).update(text).digest('base64url')

type Signer = (text: string) => string
function mint(header: object | string, signer: Signer, signed = header, payload = encode('{"sub":"é 1"}')): string {
  const segment = (value: object | string) => encode(typeof value === 'string' ? value : JSON.stringify(value))
  return `${segment(header)}.${payload}.${signer(`${segment(signed)}.${payload}`)}`
}

async function proofsOf(token: string, keys: string) {
  const pasted = readPasted(token)
  const { proofs, attempts } = await tryKeys(pasted.token, pasted, keySetOf(readKeySource(keys)))
  return {
    verifies: [...attempts.values()].some(({ state }) => state === 'valid'),
    proofs: proofs.map(({ name, key, facts }) => ({ name, kid: key.kid, facts })),
  }
}
const proven = (name: ProofName, kid: string | null, facts: object) => ({
  verifies: false,
  proofs: [{ name, kid, facts }],
})
const nothing = { verifies: false, proofs: [] }

test('each explanation is listed once', () => {
  expect(new Set(proofKinds.map(({ name }) => name)).size).toBe(proofKinds.length)
})

test('a token that verifies as it stands, or under nothing at all, is explained by nothing', async () => {
  const keys = setOf(jwkOf(rsa.publicKey))
  expect(await proofsOf(mint({ alg: 'RS256', nonce: 'n' }, rs()), keys)).toEqual({ verifies: true, proofs: [] })
  expect(await proofsOf(mint({ alg: 'RS256', nonce: 'n' }, rs()), setOf(jwkOf(other.publicKey)))).toEqual(nothing)
  expect(await proofsOf(mint({ alg: 'HS256' }, hs('one')), 'another')).toEqual(nothing)
})

describe('the nonce of Microsoft', () => {
  const nonce = 'AQABAAAA-é'
  const hash = createHash('sha256').update(nonce).digest('base64url')
  const keys = setOf(jwkOf(other.publicKey, { kid: 'o' }), jwkOf(rsa.publicKey, { kid: 'k' }))

  test('is hashed in the header that was signed', async () => {
    const sent = { typ: 'JWT', nonce, alg: 'RS256', x5t: 'k', kid: 'k' }
    const token = mint(sent, rs(), { ...sent, nonce: hash })
    expect(await proofsOf(token, keys)).toEqual(proven('GRAPH_NONCE', 'k', { written: 'as it was sent' }))
  })
  test('is replaced where it stands, in a header that no library writes', async () => {
    const sent = `{ "nonce" : "AQABAAAA-\\u00e9",\n"alg":"RS256" }`
    const token = mint(sent, rs(), sent.replace('AQABAAAA-\\u00e9', hash))
    expect(await proofsOf(token, keys)).toEqual(proven('GRAPH_NONCE', 'k', { written: 'as it was sent' }))
  })
  test('is found in a header that was written anew', async () => {
    const token = mint(`{ "nonce": "${nonce}", "alg": "RS256" }`, rs(), { nonce: hash, alg: 'RS256' })
    expect(await proofsOf(token, keys)).toEqual(proven('GRAPH_NONCE', 'k', { written: 'as compact JSON' }))
  })
  test('explains nothing when it is no text, or when another value was signed', async () => {
    expect(await proofsOf(mint({ alg: 'RS256', nonce: 1 }, rs(), { alg: 'RS256', nonce: hash }), keys)).toEqual(nothing)
    expect(await proofsOf(mint({ alg: 'RS256', nonce }, rs(), { alg: 'RS256' }), keys)).toEqual(nothing)
  })
})

describe('the padding of AWS load balancers', () => {
  const keys = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const pad = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=')
  const header = encode('{"alg":"ES256","kid":"12"}')
  const payload = encode('{"sub":"12345"}')
  const bare = `${header}.${payload}`
  const padded = `${pad(header)}.${pad(payload)}`
  const signature = p1363(ec.privateKey)

  test('is added when it was stripped on the way', async () => {
    expect(padded.length).toBeGreaterThan(bare.length)
    const facts = { change: 'added', characters: padded.length - bare.length }
    expect(await proofsOf(`${bare}.${signature(padded)}`, keys)).toEqual(proven('ALB_PADDING', null, facts))
  })
  test('is removed when it was added on the way', async () => {
    const facts = { change: 'removed', characters: padded.length - bare.length }
    expect(await proofsOf(`${padded}.${signature(bare)}==`, keys)).toEqual(proven('ALB_PADDING', null, facts))
  })
  test('needs no proof where it stands as it was signed', async () => {
    expect(await proofsOf(`${padded}.${signature(padded)}==`, keys)).toEqual({ verifies: true, proofs: [] })
  })
  test('explains nothing where none is missing', async () => {
    expect(
      await proofsOf(
        mint({ alg: 'ES256', kid: '123456' }, () => signature('x')),
        keys,
      ),
    ).toEqual(nothing)
  })
})

test('a secret that everybody knows is found for each hash, and each can be tried', async () => {
  expect(knownSecrets.size).toBeLessThanOrEqual(64)
  for (const [alg, hash] of [
    ['HS256', 'sha256'],
    ['HS512', 'sha512'],
  ] as const)
    for (const secret of ['your-256-bit-secret', 'qwerty'])
      expect(await proofsOf(mint({ alg }, hs(secret, hash)), 'another secret')).toEqual(
        proven('KNOWN_SECRET', null, {}),
      )
})

describe('an empty secret', () => {
  test.each([
    ['HS256', 'sha256', Buffer.alloc(0)],
    ['HS384', 'sha384', Buffer.alloc(1)],
    ['HS512', 'sha512', Buffer.alloc(64)],
  ])('is found for %s', async (alg, hash, secret) => {
    const found = proven('EMPTY_SECRET', null, {})
    expect(await proofsOf(mint({ alg }, hs(secret, hash)), setOf(jwkOf(rsa.publicKey, { kid: 'k' })))).toEqual(found)
    expect(await proofsOf(mint({ alg }, hs(secret, hash)), 'the secret of the person')).toEqual(found)
  })
})

describe('a sibling algorithm', () => {
  const keys = setOf(
    jwkOf(ec384.publicKey, { kid: 'e384' }),
    jwkOf(rsa.publicKey, { kid: 'r' }),
    jwkOf(ec.publicKey, { kid: 'e' }),
  )

  test.each([
    ['PS256', 'RS256', 'r', 'RSA PKCS #1 v1.5 with SHA-256', rs()],
    ['RS256', 'RS512', 'r', 'RSA PKCS #1 v1.5 with SHA-512', rs('sha512')],
    ['RS256', 'PS256', 'r', 'RSA-PSS with SHA-256', ps],
    ['ES256', 'ES384', 'e384', 'ECDSA on P-384 with SHA-384', p1363(ec384.privateKey, 'sha384')],
    ['HS256', 'RS256', 'r', 'RSA PKCS #1 v1.5 with SHA-256', rs()],
    ['ES384', null, 'e384', 'ECDSA on P-384 with SHA-256', p1363(ec384.privateKey, 'sha256')],
    ['ES256', null, 'e', 'ECDSA on P-256 with SHA-512', p1363(ec.privateKey, 'sha512')],
  ])('%s in the header, %s signed', async (alg, as, kid, means, signer) => {
    expect(await proofsOf(mint({ alg, kid }, signer), keys)).toEqual(proven('SIBLING_ALGORITHM', kid, { as, means }))
  })

  test('another hash of an HMAC', async () => {
    const secret = 'a secret of the person, long enough for any hash there is; a secret of the person, long enough'
    const found = proven('SIBLING_ALGORITHM', null, { as: 'HS512', means: 'HMAC with SHA-512' })
    expect(await proofsOf(mint({ alg: 'HS256' }, hs(secret, 'sha512')), secret)).toEqual(found)
  })
})

test('an ECDSA signature in DER', async () => {
  const der = (text: string) => sign('sha256', Buffer.from(text), ec.privateKey).toString('base64url')
  const token = mint({ alg: 'ES256' }, der)
  expect(fromDer(Buffer.from(token.split('.')[2] ?? '', 'base64url'), 32)).not.toBeNull()
  expect(await proofsOf(token, setOf(jwkOf(ec.publicKey, { kid: 'e' })))).toEqual(proven('DER', 'e', {}))
})

describe('work that is not wanted any more', () => {
  test('stops at the next rest', async () => {
    const stop = new AbortController()
    const pasted = readPasted(mint({ alg: 'HS256' }, hs('x')))
    const keySet = keySetOf(readKeySource(setOf(...Array.from({ length: 5 }, () => jwkOf(rsa.publicKey)))))
    let breaths = 0
    const breathe = () => {
      if (++breaths === 4) stop.abort(new Error('enough'))
      return Promise.resolve()
    }
    await expect(tryKeys(pasted.token, pasted, keySet, { breathe, signal: stop.signal })).rejects.toThrow('enough')
    expect(breaths).toBe(4)
  })
})
