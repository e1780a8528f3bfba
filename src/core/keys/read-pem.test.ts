import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Key, KeySet } from './key'
import { readKeys } from './read-keys'

const setOf = (text: string): KeySet => {
  const reading = readKeys(text)
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
}
const one = (text: string): Key => setOf(text).keys[0] as Key
const flaw = (text: string) => {
  const reading = readKeys(text)
  return reading.state === 'whole' ? null : reading.flaws[0]
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const rsaPss = generateKeyPairSync('rsa-pss', { modulusLength: 2048, hashAlgorithm: 'sha256' })
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })
const p256 = ec('P-256')
const pairs: readonly (readonly [string, { publicKey: KeyObject; privateKey: KeyObject }])[] = [
  ['RSA', rsa],
  ['P-256', p256],
  ['P-384', ec('P-384')],
  ['P-521', ec('P-521')],
  ['secp256k1', ec('secp256k1')],
  ['Ed25519', generateKeyPairSync('ed25519')],
  ['Ed448', generateKeyPairSync('ed448')],
  ['X25519', generateKeyPairSync('x25519')],
  ['X448', generateKeyPairSync('x448')],
]
const pem = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1') =>
  key.export({ type, format: 'pem' } as never).toString()
const spki = pem(rsa.publicKey, 'spki')

describe('public keys', () => {
  test.each(pairs)('%s as SubjectPublicKeyInfo', (_, { publicKey }) => {
    const key = one(pem(publicKey, 'spki'))
    expect(key.material).toEqual(publicKey.export({ format: 'jwk' }))
    expect(key).toMatchObject({ writtenAs: 'PEM public key', privateMembers: [], kid: null, alg: null })
    expect(key.kty).toBe(key.material?.kty)
    expect(key.crv).toBe(key.material?.crv ?? null)
  })

  test('RSA as PKCS #1, and with the identifier of RSASSA-PSS', () => {
    expect(one(pem(rsa.publicKey, 'pkcs1'))).toMatchObject({
      material: rsa.publicKey.export({ format: 'jwk' }),
      bits: 2048,
    })
    const der = rsaPss.publicKey.export({ type: 'spki', format: 'der' })
    expect(one(pem(rsaPss.publicKey, 'spki'))).toMatchObject({ kty: 'RSA', bits: 2048, material: { e: 'AQAB' } })
    const n = Buffer.from(one(pem(rsaPss.publicKey, 'spki')).material?.n ?? '', 'base64url')
    expect(der.includes(n)).toBe(true)
  })

  test.each([
    [17, 'ML-DSA-44', 1312],
    [18, 'ML-DSA-65', 1952],
    [19, 'ML-DSA-87', 2592],
  ])('identifier …3.4.3.%i is %s', (last, alg, length) => {
    const size = (bytes: number) => Buffer.from([0x82, bytes >> 8, bytes & 255])
    const algorithm = Buffer.from([0x30, 11, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, last])
    const bits = Buffer.concat([Buffer.from([3]), size(length + 1), Buffer.from([0]), Buffer.alloc(length, 3)])
    const der = Buffer.concat([Buffer.from([0x30]), size(algorithm.length + bits.length), algorithm, bits])
    expect(one(der.toString('base64'))).toMatchObject({
      kty: 'AKP',
      alg,
      material: { kty: 'AKP', pub: Buffer.alloc(length, 3).toString('base64url') },
    })
  })

  test('a compressed point and an unknown curve say what they are', () => {
    const jwk = p256.publicKey.export({ format: 'jwk' })
    const x = Buffer.from(jwk.x ?? '', 'base64url')
    const head = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d03010703220003', 'hex')
    const compressed = one(Buffer.concat([head, x]).toString('base64'))
    expect(compressed).toMatchObject({ kty: 'EC', crv: 'P-256', material: null })
    expect(compressed.unusable).toContain('compressed')
    const brainpool = generateKeyPairSync('ec', { namedCurve: 'brainpoolP256r1' })
    expect(one(pem(brainpool.publicKey, 'spki')).unusable).toContain('1.3.36.3.3.2.8.1.1.7')
    const explicit = generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' })
    expect(one(pem(explicit.publicKey, 'spki')).unusable).toContain('parameters')
    const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })
    expect(one(pem(dsa.publicKey, 'spki'))).toMatchObject({ kty: '', material: null })
  }, 60_000)
})

describe('private keys give their public half only', () => {
  type Encoding = 'pkcs1' | 'sec1' | 'pkcs8'
  type Case = readonly [string, Encoding, { publicKey: KeyObject; privateKey: KeyObject }]
  const cases = pairs.flatMap(([name, pair]): readonly Case[] => {
    const own = ({ rsa: 'pkcs1', ec: 'sec1' } as Partial<Record<string, Encoding>>)[
      pair.privateKey.asymmetricKeyType ?? ''
    ]
    return own ? [own, 'pkcs8' as const].map((type) => [name, type, pair] as const) : []
  })

  test.each(cases)('%s as %s', (_, type, { publicKey, privateKey }) => {
    const key = one(pem(privateKey, type))
    expect(key).toMatchObject({ writtenAs: 'PEM private key', privateMembers: ['private key'] })
    expect(key.material).toEqual(publicKey.export({ format: 'jwk' }))
    const secret = privateKey.export({ format: 'jwk' }).d
    expect(secret).toBeTruthy()
    expect(JSON.stringify(key)).not.toContain(secret)
  })

  test('without a public half, PKCS #8 and SEC 1 say so', () => {
    const ed = generateKeyPairSync('ed25519')
    expect(one(pem(ed.privateKey, 'pkcs8'))).toMatchObject({ kty: 'OKP', crv: 'Ed25519', material: null })
    expect(one(pem(ed.privateKey, 'pkcs8')).unusable).toContain('openssl pkey')
    const d = Buffer.from(p256.privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')
    const sec1 = Buffer.concat([
      Buffer.from('30310201010420', 'hex'),
      d,
      Buffer.from('a00a06082a8648ce3d030107', 'hex'),
    ])
    const text = `-----BEGIN EC PRIVATE KEY-----\n${sec1.toString('base64')}\n-----END EC PRIVATE KEY-----`
    expect(one(text)).toMatchObject({ kty: 'EC', crv: 'P-256', privateMembers: ['private key'], material: null })
    expect(one(text).unusable).toContain('public half')
  })

  test('EC PARAMETERS in front are skipped', () => {
    const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'
    const text = parameters + pem(p256.privateKey, 'sec1')
    expect(readKeys(text).state).toBe('whole')
    expect(setOf(text).keys).toHaveLength(1)
    expect(flaw(parameters)?.message).toContain('parameters of a curve')
  })
})

describe('what happens to PEM on its way is forgiven', () => {
  const body = spki.replace(/-----.*-----/g, '').trim()
  test.each([
    ['CRLF', spki.replaceAll('\n', '\r\n')],
    ['\\n written out', spki.replaceAll('\n', '\\n')],
    ['\\n written out twice', spki.replaceAll('\n', '\\\\n')],
    ['JSON', JSON.stringify(spki)],
    ['one line', spki.replaceAll('\n', ' ')],
    ['one line without spaces', spki.replaceAll('\n', '').replaceAll(' ', '')],
    ['indentation', spki.replace(/^/gm, '    ')],
    ['mail quotes', spki.replace(/^/gm, '> ')],
    ['single quotes', `'${spki}'`],
    ['no BEGIN', spki.slice(spki.indexOf('\n') + 1)],
    ['no END', spki.slice(0, spki.indexOf('-----END'))],
    ['neither', body],
    ['neither, on one line', body.replaceAll('\n', '')],
    ['neither, quoted with \\n', `"${body.replaceAll('\n', '\\n')}"`],
    ['base64url', body.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')],
    ['a wrong label', spki.replaceAll('PUBLIC KEY', 'RSA PUBLIC KEY')],
    ['dashes of a word processor', spki.replaceAll('-----', '—–')],
    ['a header', spki.replace('\n', '\nComment: mine\n\n')],
    ['text around', `Bag Attributes\n    friendlyName: x\n${spki}bye\n`],
  ])('%s', (_, text) => {
    const reading = readKeys(text)
    expect(reading.state).toBe('whole')
    expect(setOf(text)).toMatchObject({ form: 'pem', keys: [{ material: rsa.publicKey.export({ format: 'jwk' }) }] })
  })

  test('several blocks are several keys, in their order', () => {
    const text = spki + pem(p256.publicKey, 'spki')
    expect(setOf(text).keys.map(({ kty }) => kty)).toEqual(['RSA', 'EC'])
  })
})

describe('what is not read says what it is', () => {
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const
  test.each([
    [rsa.privateKey.export(options).toString(), 'encrypted private key'],
    [rsa.privateKey.export({ ...options, type: 'pkcs1' }).toString(), 'encrypted private key'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n-----END OPENSSH PRIVATE KEY-----', 'ssh-keygen -e -m PKCS8'],
    ['ssh-rsa AAAAB3NzaC1yc2E me@host', 'ssh-keygen -e -m PKCS8 -f key.pub'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA', 'openssl pkey'],
    ['---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----', 'ssh-keygen -i'],
    ['-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----', 'openssl req'],
    ['-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN\n-----END PGP PUBLIC KEY BLOCK-----', 'PGP'],
  ])('%#', (text, words) => {
    expect(readKeys(text).state).toBe('unreadable')
    expect(flaw(text)).toMatchObject({ reason: 'UNSUPPORTED_BLOCK', at: 0 })
    expect(flaw(text)?.message).toContain(words)
  })

  test('beside a key it is a flaw, and the key is read', () => {
    const text = `${spki}-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----\n`
    expect(readKeys(text)).toMatchObject({
      state: 'flawed',
      value: { keys: [{ kty: 'RSA' }] },
      flaws: [{ reason: 'UNSUPPORTED_BLOCK', at: spki.length }],
    })
  })

  test('a block cut short is unreadable', () => {
    expect(flaw(spki.slice(0, 200))).toMatchObject({ reason: 'BLOCK_UNREADABLE' })
    expect(flaw('-----BEGIN PUBLIC KEY')).toMatchObject({ reason: 'BLOCK_UNREADABLE' })
  })
})

test('no mutation of PEM throws', () => {
  const sources = [spki, pem(rsa.privateKey, 'pkcs8'), pem(p256.privateKey, 'sec1'), pem(p256.publicKey, 'spki')]
  const edit = fc.tuple(fc.nat(), fc.nat(40), fc.string({ maxLength: 8 }))
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 5 }), (source, edits) => {
      const mutated = edits.reduce((text, [at, cut, insert]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + insert + text.slice(place + cut)
      }, source)
      expect(['whole', 'flawed', 'unreadable']).toContain(readKeys(mutated).state)
    }),
    { numRuns: 3000 },
  )
})

test('no mutation of the DER inside throws', () => {
  const sources = [
    p256.publicKey.export({ type: 'spki', format: 'der' }),
    p256.privateKey.export({ type: 'pkcs8', format: 'der' }),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.nat(), fc.nat(255), (source, at, byte) => {
      const mutated = Buffer.from(source)
      mutated[at % mutated.length] = byte
      const text = `-----BEGIN KEY-----\n${mutated.toString('base64')}\n-----END KEY-----`
      expect(['whole', 'unreadable']).toContain(readKeys(text).state)
    }),
    { numRuns: 3000 },
  )
})
