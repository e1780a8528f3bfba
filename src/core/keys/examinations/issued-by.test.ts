import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isSignedBy } from './issued-by'

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
const hasOpenssl = (() => {
  try {
    openssl('version')
    return true
  } catch {
    return false
  }
})()

const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
const file = (name: string) => join(folder, name)
const base64 = (name: string) => readFileSync(file(`${name}.der`)).toString('base64')

/** A certificate with the key of its own, that issued itself. */
function selfSigned(name: string, ...algorithm: string[]): void {
  const common = ['-nodes', '-days', '2', '-subj', `/CN=${name}`, '-keyout', file(`${name}.key`), '-outform', 'DER']
  openssl('req', '-x509', '-newkey', ...algorithm, ...common, '-out', file(`${name}.der`))
}

describe.skipIf(!hasOpenssl)('a certificate', () => {
  const kinds = [
    ['rsa', 'rsa:2048', '-sha256'],
    ['rsa512', 'rsa:2048', '-sha512'],
    ['p256', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-sha256'],
    ['p384', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384', '-sha384'],
    ['p521', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-521', '-sha512'],
    ['ed25519', 'ed25519'],
  ] as const

  beforeAll(() => {
    for (const [name, ...algorithm] of kinds) selfSigned(name, ...algorithm)
    selfSigned('other', 'rsa:2048', '-sha256')
    selfSigned('pss', 'rsa:2048', '-sha256', '-sigopt', 'rsa_padding_mode:pss')
    selfSigned('k1', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1', '-sha256')
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(kinds.map(([name]) => name))('of %s that issued itself is signed by itself', async (name) => {
    expect(await isSignedBy(base64(name), base64(name))).toBe(true)
  })

  test('is not signed by another key', async () => {
    expect(await isSignedBy(base64('rsa'), base64('other'))).toBe(false)
  })

  test('is not checked where WebCrypto is missing or does not know the algorithm', async () => {
    expect(await isSignedBy(base64('pss'), base64('pss'))).toBeNull()
    expect(await isSignedBy(base64('k1'), base64('k1'))).toBeNull()
    expect(await isSignedBy(base64('rsa'), base64('p256'))).toBeNull()
    vi.stubGlobal('crypto', {})
    expect(await isSignedBy(base64('rsa'), base64('rsa'))).toBeNull()
    vi.unstubAllGlobals()
  })
})

test('what is no certificate is not checked', async () => {
  expect(await isSignedBy('', '')).toBeNull()
  expect(await isSignedBy('MAMCAQE=', 'MAMCAQE=')).toBeNull()
})
