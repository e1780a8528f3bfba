import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { certificateThumbprints } from './certificate-thumbprints'
import type { Key, KeySet } from './key'
import { readKeys } from './read-keys'

const setOf = (text: string): KeySet => {
  const reading = readKeys(text)
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
}
const one = (text: string): Key => setOf(text).keys[0] as Key
const spki = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
const hasOpenssl = (() => {
  try {
    return openssl('version').startsWith('OpenSSL')
  } catch {
    return false
  }
})()

describe.skipIf(!hasOpenssl)('certificates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string) => join(folder, name)
  const make = (name: string, algorithm: readonly string[], ...more: string[]) => {
    const subject = ['-subj', `/CN=${name}`, '-days', '9', '-keyout', file(`${name}.key`), '-out', file(`${name}.pem`)]
    openssl('req', '-x509', '-newkey', ...algorithm, '-nodes', ...subject, ...more)
    return readFileSync(file(`${name}.pem`), 'utf8')
  }
  const ecName = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']
  const root = hasOpenssl ? make('root', ['rsa:2048']) : ''
  const leaf = hasOpenssl ? make('leaf', ecName, '-CA', file('root.pem'), '-CAkey', file('root.key')) : ''
  const other = hasOpenssl ? make('other', ['ed25519']) : ''
  const jwkOf = (certificate: string) => createPublicKey(certificate).export({ format: 'jwk' })
  const base64 = (certificate: string) => new X509Certificate(certificate).raw.toString('base64')

  test.each([
    ['RSA', root],
    ['EC', leaf],
    ['Ed25519', other],
  ])('%s', (_, certificate) => {
    const raw = new X509Certificate(certificate).raw
    const digests = ['sha1', 'sha256'].map((name) => createHash(name).update(raw).digest('base64url'))
    expect(one(certificate)).toMatchObject({
      writtenAs: 'certificate',
      privateMembers: [],
      material: jwkOf(certificate),
    })
    expect(certificateThumbprints(one(certificate))).toEqual(digests)
    expect(one(certificate).certificates).toEqual([raw.toString('base64')])
  })

  test('of a chain only the first is a key', () => {
    expect(setOf(leaf + root).keys.map(({ kty }) => kty)).toEqual(['EC'])
    expect(setOf(root + leaf).keys.map(({ kty }) => kty)).toEqual(['RSA', 'EC'])
    expect(setOf(leaf + other).keys).toHaveLength(2)
    expect(setOf(leaf + root + spki).keys).toHaveLength(3)
    expect(one(leaf + root).certificates).toEqual([base64(leaf), base64(root)])
    expect(setOf(leaf + other).keys.map(({ certificates }) => certificates.length)).toEqual([1, 1])
    expect(one(spki).certificates).toEqual([])
  })

  test('x5c, bare or as the only member', () => {
    const chain = [base64(leaf), base64(root)]
    expect(setOf(JSON.stringify(chain))).toMatchObject({
      form: 'x5c',
      keys: [{ pointer: '/0', material: jwkOf(leaf) }],
    })
    expect(setOf(JSON.stringify({ x5c: chain }))).toMatchObject({
      form: 'x5c',
      keys: [{ pointer: '/x5c/0', kty: 'EC' }],
    })
    expect(one(JSON.stringify(chain)).certificates).toEqual(chain)
    const flaws = [{ reason: 'CERTIFICATE_UNREADABLE', pointer: '/0' }]
    expect(readKeys('["AAAA"]')).toMatchObject({ state: 'unreadable', flaws })
  })

  test('a JWK has the thumbprints of its x5c beside the stated ones', () => {
    const jwk = { ...jwkOf(root), x5t: 'stated', x5c: [base64(root)] }
    const key = one(JSON.stringify(jwk))
    const { certificates } = key
    expect(certificateThumbprints(key)).toEqual(['stated', ...certificateThumbprints(one(root))])
    expect(certificates).toEqual(jwk.x5c)
    expect(one(JSON.stringify({ ...jwk, x5c: [7, 'a'] })).certificates).toEqual(['a'])
    expect(one(JSON.stringify({ ...jwk, x5c: 'a' })).certificates).toEqual([])
  })

  test('a map of kid to certificate', () => {
    const text = JSON.stringify({ a: root, 'b/c': leaf + root, __proto: 'no PEM' })
    expect(readKeys(text)).toMatchObject({
      state: 'flawed',
      value: {
        form: 'pem-map',
        keys: [
          { kid: 'a', pointer: '/a', kty: 'RSA' },
          { kid: 'b/c', pointer: '/b~1c', kty: 'EC' },
        ],
      },
      flaws: [{ reason: 'ENTRY_NOT_PEM', pointer: '/__proto' }],
    })
    expect(readKeys(JSON.stringify({ a: root, b: spki })).state).toBe('whole')
  })
})
