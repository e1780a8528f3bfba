import {
  constants,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signatureAlgorithms } from './algorithms/jws'
import { inspect } from './inspect'
import { readKeySource } from './keys/read-key-source'
import { keySetOf as keysOf } from './read-pasted'
import type { Inspection } from './verdict/inspection'
import { groupOrders } from './verify/group-order'
import { publicKeyEncodings } from './verify/public-key-encodings'

const now = 1_780_000_000
const claims = { iss: 'https://id.acme.example', sub: 'admin', exp: now + 600 }

/** What the person trusts: one public key of each kind. */
const victims = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ec384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ed: generateKeyPairSync('ed25519'),
}
const published = Object.entries(victims).map(([kid, { publicKey }]) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
}))
const trusted = JSON.stringify({ keys: published })

/** What the person may have given: nothing, the set, one key of it, a secret. */
const given: readonly (string | undefined)[] = [
  undefined,
  trusted,
  ...published.map((jwk) => JSON.stringify(jwk)),
  ...Object.values(victims).map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }).toString()),
  'the secret of the person',
]

/** A key pair of the attacker's, with a certificate for it that they signed themselves; made with openssl for this test. */
const mallory = createPrivateKey({
  key: Buffer.from(
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgeXa2aw5agpciThsKOTvBk5IIPuWhg4+JbF+4C4uP6BehRANCAAQGdl9WHulowtFbKYCRlVHHlqNUva3hxjWVNoYkV/hfy3+X2CIxP5pCNO8Jjs9xOcsC/1qZb4BJvrgg8QUYYwKu',
    'base64',
  ),
  format: 'der',
  type: 'pkcs8',
})
const certificate =
  'MIIBfDCCASOgAwIBAgIUL+KcFDTzWPjh2nwz0OKZToyQEukwCgYIKoZIzj0EAwIwEzERMA8GA1UEAwwIYXR0YWNrZXIwIBcNMjYxMTIxMTM1ODMzWhgPMjEyNjEwMjgxMzU4MzNaMBMxETAPBgNVBAMMCGF0dGFja2VyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBnZfVh7paMLRWymAkZVRx5ajVL2t4cY1lTaGJFf4X8t/l9giMT+aQjTvCY7PcTnLAv9amW+ASb64IPEFGGMCrqNTMFEwHQYDVR0OBBYEFKfLvNTOmMIarydyOjbAcbV4Xs1fMB8GA1UdIwQYMBaAFKfLvNTOmMIarydyOjbAcbV4Xs1fMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgLZLkO7NPZOtvsMr3PeckbxejGZ8T8kQfQGRexI4dQ1oCID6VHA9pDo5o/2ZGI4QE5hJkgWNY1gvz4RP/sGKeEVib'
const ownJwk = createPublicKey(mallory).export({ format: 'jwk' })
const ownRsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ownEd = generateKeyPairSync('ed25519')

type Signer = (signingInput: string) => Uint8Array
function rs(key: KeyObject, hash = 'sha256'): Signer {
  return (text) => sign(hash, Buffer.from(text), key)
}
function ps(key: KeyObject): Signer {
  return (text) => sign('sha256', Buffer.from(text), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
}
function es(key: KeyObject, hash = 'sha256'): Signer {
  return (text) => sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
}
function hs(secret: Uint8Array | string, bits = 256): Signer {
  return (text) => createHmac(`sha${bits}`, secret).update(text).digest()
}
function ed(key: KeyObject): Signer {
  return (text) => sign(null, Buffer.from(text), key)
}
function bytes(value: Uint8Array | number[] = []): Signer {
  return () => Uint8Array.from(value)
}

const encode = (value: Uint8Array | object | string) =>
  (value instanceof Uint8Array
    ? Buffer.from(value)
    : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  ).toString('base64url')
function mint(header: object | string, signer: Signer, signed = header, payload: object = claims): string {
  return `${encode(header)}.${encode(payload)}.${encode(signer(`${encode(signed)}.${encode(payload)}`))}`
}

interface Hostile {
  readonly name: string
  readonly token: string
  /** What is found with the trusted set. */
  readonly code?: string
}

const unsigned = ['none', 'None', 'NONE', 'nOnE', 'noNe', ' none', 'none ', 'none\t', '\u00a0none', 'ｎｏｎｅ'].flatMap(
  (alg) =>
    [bytes(), bytes([1, 2, 3]), es(victims.ec.privateKey)].map(
      (signer, i): Hostile => ({
        name: `alg ${JSON.stringify(alg)}, ${i}`,
        token: mint({ alg, kid: 'ec' }, signer),
        code: 'ALG_NONE',
      }),
    ),
)
const lookAlikes = ['nоne', 'n\u200bone', 'null', '', 'es256', 'HS256 ', 'ES256\u0000'].map(
  (alg): Hostile => ({ name: `alg ${JSON.stringify(alg)}`, token: mint({ alg, kid: 'ec' }, bytes()) }),
)
const carried: readonly Hostile[] = (
  [
    ['jwk', { alg: 'ES256', jwk: ownJwk }, es(mallory)],
    ['jwk under a trusted kid', { alg: 'ES256', kid: 'ec', jwk: { ...ownJwk, kid: 'ec' } }, es(mallory)],
    ['jwk, private', { alg: 'ES256', jwk: mallory.export({ format: 'jwk' }) }, es(mallory)],
    ['jwk, RSA', { alg: 'RS256', jwk: ownRsa.publicKey.export({ format: 'jwk' }) }, rs(ownRsa.privateKey)],
    ['jwk, PSS', { alg: 'PS256', jwk: ownRsa.publicKey.export({ format: 'jwk' }) }, ps(ownRsa.privateKey)],
    ['jwk, EdDSA', { alg: 'EdDSA', kid: 'ed', jwk: ownEd.publicKey.export({ format: 'jwk' }) }, ed(ownEd.privateKey)],
    ['jwk, a secret', { alg: 'HS256', jwk: { kty: 'oct', k: encode('chosen') } }, hs('chosen')],
    ['jku', { alg: 'ES256', kid: 'm', jku: 'https://evil.example/jwks' }, es(mallory)],
    ['jku and a trusted kid', { alg: 'ES256', kid: 'ec', jku: 'https://id.acme.example@evil.example/' }, es(mallory)],
    ['x5u', { alg: 'ES256', x5u: 'https://evil.example/chain.pem' }, es(mallory)],
    ['x5c', { alg: 'ES256', x5c: [certificate] }, es(mallory)],
    ['x5c and a trusted kid', { alg: 'ES256', kid: 'ec', x5c: [certificate] }, es(mallory)],
    [
      'x5t',
      { alg: 'ES256', x5t: createHash('sha1').update(Buffer.from(certificate, 'base64')).digest('base64url') },
      es(mallory),
    ],
    [
      'all at once',
      { alg: 'ES256', kid: 'm', jwk: ownJwk, jku: 'https://e.example/', x5c: [certificate] },
      es(mallory),
    ],
    ['a kid that is a path', { alg: 'HS256', kid: '../../../../dev/null' }, hs('')],
    ['a kid that is SQL', { alg: 'HS256', kid: "x' UNION SELECT '1';--" }, hs('1')],
  ] satisfies [string, object, Signer][]
).map(([name, header, signer]) => ({ name, token: mint(header, signer) }))

const confusion = (keysOf(readKeySource(trusted))?.keys ?? []).flatMap((key) =>
  [...publicKeyEncodings(key)].map(({ words, bytes: secret }, i): Hostile => {
    const bits = [256, 384, 512][i % 3] ?? 256
    const name = `${key.kid} as ${words}, HS${bits}`
    return { name, token: mint({ alg: `HS${bits}`, kid: key.kid }, hs(secret, bits)), code: 'ALG_CONFUSION_PROVEN' }
  }),
)
const psychic = signatureAlgorithms
  .filter(({ family }) => family === 'ecdsa')
  .flatMap(({ name: alg, curves, signatureBytes }) => {
    const length = (signatureBytes ?? 0) / 2
    const order = Buffer.from((groupOrders.get(curves[0] ?? '') ?? 0n).toString(16).padStart(2 * length, '0'), 'hex')
    const numbers = [Buffer.alloc(length), order, Buffer.alloc(length, 1)]
    const pairs = numbers.flatMap((r) => numbers.map((s) => [r, s])).slice(0, -1)
    return [...pairs.map((pair) => Buffer.concat(pair)), Buffer.from('3006020100020100', 'hex')].map(
      (signature): Hostile => ({
        name: `${alg} ${signature.toString('hex').slice(0, 8)}…`,
        token: mint({ alg, kid: 'ec' }, bytes(signature)),
        code: 'PSYCHIC_SIGNATURE',
      }),
    )
  })
const empty = [256, 384, 512].flatMap((bits) =>
  [0, 1, 64].map((zeros): Hostile => {
    const token = mint({ alg: `HS${bits}`, kid: 'rsa' }, hs(Buffer.alloc(zeros), bits))
    return { name: `HS${bits}, ${zeros} zero bytes`, token, code: 'EMPTY_HMAC_SECRET' }
  }),
)
const swapped: readonly Hostile[] = (
  [
    ['RS256', 'rsa', ps(victims.rsa.privateKey)],
    ['PS256', 'rsa', rs(victims.rsa.privateKey)],
    ['RS512', 'rsa', rs(victims.rsa.privateKey)],
    ['ES256', 'ec384', es(victims.ec384.privateKey, 'sha384')],
    ['ES256', 'ec', es(victims.ec.privateKey, 'sha512')],
    ['HS256', 'rsa', rs(victims.rsa.privateKey)],
    ['ES256', 'ed', ed(victims.ed.privateKey)],
  ] satisfies [string, string, Signer][]
).map(([alg, kid, signer]) => {
  return { name: `${alg} with ${kid}`, token: mint({ alg, kid }, signer), code: 'ALG_SWAP_VERIFIES' }
})

const graph = { alg: 'RS256', nonce: 'AQABAAAAAADCoMpjJXrx', kid: 'rsa' }
const hashed = { ...graph, nonce: createHash('sha256').update(graph.nonce).digest('base64url') }
const pad = (text: string) =>
  text
    .split('.')
    .map((one) => one.padEnd(Math.ceil(one.length / 4) * 4, '='))
    .join('.')
const bare = `${encode({ alg: 'ES256', kid: 'ec', signer: 'arn' })}.${encode({ ...claims, sub: '12' })}`
const byEc = (text: string) => encode(es(victims.ec.privateKey)(text))
const vendors: readonly Hostile[] = [
  { name: 'a Graph nonce', token: mint(graph, rs(victims.rsa.privateKey), hashed), code: 'GRAPH_NONCE_PROVEN' },
  { name: 'ALB, stripped', token: `${bare}.${byEc(pad(bare))}`, code: 'ALB_PADDING_PROVEN' },
  { name: 'ALB, padded afterwards', token: `${pad(bare)}.${byEc(bare)}`, code: 'ALB_PADDING_PROVEN' },
  { name: 'ALB, as sent', token: `${pad(bare)}.${byEc(pad(bare))}==`, code: 'ALB_PADDING_PROVEN' },
]

const good = mint({ alg: 'ES256', kid: 'ec' }, es(victims.ec.privateKey))
const [header = '', payload = '', signature = ''] = good.split('.')
const bySigner = (text: object | string) => mint(text, es(victims.ec.privateKey))
const altered: readonly Hostile[] = [
  ['no signature', `${header}.${payload}.`, 'SIGNATURE_MISSING'] as const,
  ['half a signature', `${header}.${payload}.${signature.slice(0, 43)}`, 'SIGNATURE_LENGTH_INVALID'] as const,
  ['other claims', `${header}.${encode({ ...claims, sub: 'root' })}.${signature}`, 'SIGNATURE_INVALID'] as const,
  ['alg twice', bySigner('{"alg":"ES256","kid":"ec","alg":"none"}'), 'DUPLICATE_MEMBER'] as const,
  ['alg twice, none first', bySigner('{"alg":"none","kid":"ec","alg":"ES256"}'), 'DUPLICATE_MEMBER'] as const,
  ['a crit that nobody knows', bySigner({ alg: 'ES256', kid: 'ec', crit: ['x'], x: 1 }), 'CRIT_UNKNOWN'] as const,
].map(([name, token, code]) => ({ name, token, code }))
const hostile = { unsigned, lookAlikes, carried, confusion, psychic, empty, swapped, vendors, altered }

const codesOf = ({ findings }: Inspection) => findings.map(({ code }) => code)
const inspectWith = (token: string, keys: string | undefined) =>
  inspect(token, { ...(keys === undefined ? {} : { keys }), now })

describe.each(Object.entries(hostile))('no token is accepted: %s', (group, kinds) => {
  test.each(kinds.map((one) => [one.name, one] as const))('%s', async (_, { token, code }) => {
    for (const keys of group === 'confusion' ? [undefined, trusted] : given) {
      const inspection = await inspectWith(token, keys)
      expect([keys, inspection.verdict]).not.toEqual([keys, 'accepted'])
      expect(codesOf(inspection)).not.toContain('CHECK_CRASHED')
      if (keys !== trusted) continue
      if (code !== undefined) expect(codesOf(inspection)).toContain(code)
      // An alg that nobody has registered cannot be tried, so nothing is said of the signature.
      if (group !== 'lookAlikes') expect(inspection.verdict).toBe('refused')
    }
  })
})

test('an empty secret that the person gave is not accepted either', async () => {
  for (const k of ['', 'AA', 'A'.repeat(86)])
    for (const { token } of empty) {
      const { verdict } = await inspectWith(token, JSON.stringify({ keys: [{ kty: 'oct', k, kid: 'rsa' }] }))
      expect(verdict).toBe('refused')
    }
})

test('the good token of these tests is accepted, so that the others are refused for what they are', async () => {
  expect((await inspectWith(good, trusted)).verdict).toBe('accepted')
})
