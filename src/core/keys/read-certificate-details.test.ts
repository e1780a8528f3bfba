import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certifiesKey } from './certifies-key'
import type { Key } from './key'
import { readCertificateDetails } from './read-certificate-details'
import { readKeys } from './read-keys'

const trusted = '/etc/ssl/certs/ca-certificates.crt'
const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).toString().startsWith('OpenSSL')
  } catch {
    return false
  }
})()

const seconds = (text: string) => Date.parse(text) / 1000
const one = (text: string): Key => {
  const reading = readKeys(text)
  if (reading.state === 'unreadable' || !reading.value.keys[0]) throw new Error('expected a key')
  return reading.value.keys[0]
}

/** A certificate by OpenSSL, as PEM. */
function issue(subject: string, ...more: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
  const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')]
  const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key]
  const options = ['req', ...made, '-out', certificate, '-subj', subject, '-utf8', ...more]
  execFileSync('openssl', options, { stdio: 'ignore' })
  const pem = readFileSync(certificate, 'utf8')
  rmSync(folder, { recursive: true })
  return pem
}

describe.skipIf(!hasOpenssl)('a certificate by OpenSSL', () => {
  const names = 'subjectAltName=DNS:id.acme.example,URI:https://acme.example/a,email:a@acme.example,IP:192.0.2.7'
  const pem = hasOpenssl ? issue('/C=DE/O=Acme, Inc./CN=signing ü', '-addext', names, '-set_serial', '0x81ff') : ''
  const base64 = hasOpenssl ? new X509Certificate(pem).raw.toString('base64') : ''

  test('says its subject, issuer, serial, validity and names', () => {
    const { validFrom, validTo } = new X509Certificate(pem)
    expect(readCertificateDetails(base64)).toEqual({
      subject: 'CN=signing ü, O=Acme\\, Inc., C=DE',
      issuer: 'CN=signing ü, O=Acme\\, Inc., C=DE',
      name: 'signing ü',
      serial: '81ff',
      notBefore: seconds(validFrom),
      notAfter: seconds(validTo),
      alternativeNames: ['DNS id.acme.example', 'URI https://acme.example/a', 'email a@acme.example', 'IP 192.0.2.7'],
    })
  })

  test('certifies its own key and no other', () => {
    const other = issue('/CN=other')
    expect(certifiesKey(base64, one(pem))).toBe(true)
    expect(certifiesKey(base64, one(other))).toBe(false)
    expect(certifiesKey('AAAA', one(pem))).toBeNull()
    expect(certifiesKey(base64, { ...one(pem), material: null })).toBeNull()
  })

  test('without a common name is called by its whole subject', () => {
    const named = new X509Certificate(issue('/O=Acme/OU=Keys')).raw.toString('base64')
    expect(readCertificateDetails(named)).toMatchObject({ name: 'OU=Keys, O=Acme', alternativeNames: [] })
  })

  test('damaged anywhere never throws', () => {
    const bytes = Buffer.from(base64, 'base64')
    const damage = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), end: fc.nat(bytes.length) })
    fc.assert(
      fc.property(damage, ({ at, byte, end }) => {
        const damaged = Buffer.from(bytes)
        damaged[at] = byte
        readCertificateDetails(damaged.toString('base64'))
        readCertificateDetails(damaged.subarray(0, end).toString('base64'))
      }),
      { numRuns: 3000 },
    )
  })
})

test.skipIf(!existsSync(trusted))('agrees with Node on every certificate that this system trusts', () => {
  const pems = readFileSync(trusted, 'utf8').match(/-----BEGIN[^-]*-----[^-]*-----END[^-]*-----/g) ?? []
  const certificates = pems.map((pem) => new X509Certificate(pem))
  const read = certificates.map(({ raw }) => readCertificateDetails(raw.toString('base64')))
  const simply = (details: (typeof read)[number]) => [details?.serial, details?.notBefore, details?.notAfter]
  expect(read.map(simply)).toEqual(
    certificates.map(({ serialNumber, validFrom, validTo }) => [
      // Node writes zero as one digit.
      serialNumber.toLowerCase().padStart(2, '0'),
      seconds(validFrom),
      seconds(validTo),
    ]),
  )
  const commonNames = certificates.map(({ subject }) => /^CN=(.*)$/m.exec(subject)?.[1])
  read.forEach((details, i) => expect(commonNames[i] === undefined || details?.name === commonNames[i]).toBe(true))
})

test('anything else is null', () => {
  for (const text of ['', 'AAAA', 'MAA=', 'not base64 at all', `${'MIAw'.repeat(60_000)}`, 'MIAw'.repeat(40_000)])
    expect(readCertificateDetails(text)).toBeNull()
})
