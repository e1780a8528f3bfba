import { createHmac, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readKeySource } from '../../keys/read-key-source'
import { keySetOf, readPasted } from '../../read-pasted'
import { tryKeys } from '../try-keys'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed = generateKeyPairSync('ed25519')
/** Self-signed, made with openssl for this test. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBfDCCASOgAwIBAgIUL+KcFDTzWPjh2nwz0OKZToyQEukwCgYIKoZIzj0EAwIw
EzERMA8GA1UEAwwIYXR0YWNrZXIwIBcNMjYxMTIxMTM1ODMzWhgPMjEyNjEwMjgx
MzU4MzNaMBMxETAPBgNVBAMMCGF0dGFja2VyMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEBnZfVh7paMLRWymAkZVRx5ajVL2t4cY1lTaGJFf4X8t/l9giMT+aQjTv
CY7PcTnLAv9amW+ASb64IPEFGGMCrqNTMFEwHQYDVR0OBBYEFKfLvNTOmMIarydy
OjbAcbV4Xs1fMB8GA1UdIwQYMBaAFKfLvNTOmMIarydyOjbAcbV4Xs1fMA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgLZLkO7NPZOtvsMr3Peckbxej
GZ8T8kQfQGRexI4dQ1oCID6VHA9pDo5o/2ZGI4QE5hJkgWNY1gvz4RP/sGKeEVib
-----END CERTIFICATE-----`
const certified = new X509Certificate(certificate).publicKey.export({ format: 'jwk' })

const jwkOf = (key: KeyObject, members: object = {}) => ({ ...key.export({ format: 'jwk' }), ...members })
const setOf = (...keys: readonly object[]) => JSON.stringify({ keys })

function mint(header: object, secret: string | Uint8Array, hash = 'sha256'): string {
  const signed = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.e30`
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
}

async function proofsOf(token: string, keys: string) {
  const pasted = readPasted(token)
  const { proofs, attempts } = await tryKeys(pasted.token, pasted, keySetOf(readKeySource(keys)))
  const verifies = [...attempts.values()].some(({ state }) => state === 'valid')
  return { verifies, proofs: proofs.map(({ name, key, facts }) => ({ name, kid: key.kid, facts })) }
}
const proven = (kid: string | null, facts: object) => ({
  verifies: false,
  proofs: [{ name: 'PUBLIC_KEY_AS_SECRET', kid, facts }],
})

describe('a public key as secret', () => {
  const pem = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') =>
    key.export({ type: type as 'spki', format: 'pem' }).toString()
  const der = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') => key.export({ type: type as 'spki', format: 'der' })
  const bytes = (text: unknown) => Buffer.from(String(text), 'base64url')
  const jwk = jwkOf(rsa.publicKey, { kid: 'rsa', use: 'sig', x5t: 'a' }) as Record<string, string>
  const ecJwk = jwkOf(ec.publicKey, { kid: 'ec' }) as Record<string, string>
  const edJwk = jwkOf(ed.publicKey, { kid: 'ed' }) as Record<string, string>
  const keys = setOf({ kty: 'oct', k: 'c2VjcmV0', kid: 's' }, jwkOf(other.publicKey, { kid: 'o' }), jwk, ecJwk, edJwk)
  const spki = pem(rsa.publicKey)

  test.each([
    ['SPKI_PEM', 'PEM (BEGIN PUBLIC KEY), with a final line break', spki],
    ['SPKI_PEM', 'PEM (BEGIN PUBLIC KEY), without a final line break', spki.trim()],
    ['SPKI_PEM', 'PEM (BEGIN PUBLIC KEY), with a final line break, line ends CR LF', spki.replaceAll('\n', '\r\n')],
    [
      'SPKI_PEM',
      'PEM (BEGIN PUBLIC KEY), without a final line break, line ends CR LF',
      spki.trim().replaceAll('\n', '\r\n'),
    ],
    ['PKCS1_PEM', 'PEM (BEGIN RSA PUBLIC KEY), with a final line break', pem(rsa.publicKey, 'pkcs1')],
    ['PKCS1_PEM', 'PEM (BEGIN RSA PUBLIC KEY), without a final line break', pem(rsa.publicKey, 'pkcs1').trim()],
    ['DER', 'DER (SubjectPublicKeyInfo)', der(rsa.publicKey)],
    ['DER', 'DER (PKCS #1)', der(rsa.publicKey, 'pkcs1')],
    ['BASE64_DER', 'base64 of DER (SubjectPublicKeyInfo), on one line', der(rsa.publicKey).toString('base64')],
    ['JWK_JSON', 'a JWK as published, compact', JSON.stringify(jwk)],
    ['JWK_JSON', 'a JWK as published, indented', JSON.stringify(jwk, null, 2)],
    ['JWK_JSON', 'a JWK of kty and numbers alone, compact', JSON.stringify({ kty: 'RSA', n: jwk['n'], e: jwk['e'] })],
    [
      'JWK_JSON',
      'a JWK as the thumbprint hashes it, compact',
      JSON.stringify({ e: jwk['e'], kty: 'RSA', n: jwk['n'] }),
    ],
    ['MODULUS_BYTES', 'the bytes of the modulus', bytes(jwk['n'])],
    ['MODULUS_BYTES', 'the bytes of the modulus after a zero byte', Buffer.concat([Buffer.alloc(1), bytes(jwk['n'])])],
    ['MODULUS_BYTES', 'the text of n', String(jwk['n'])],
  ])('%s of an RSA key: %s', async (reason, encoding, secret) => {
    const found = proven('rsa', { reason, encoding })
    expect(await proofsOf(mint({ alg: 'HS256', kid: 'rsa' }, secret), keys)).toEqual(found)
  })

  test.each([
    ['SPKI_PEM', 'PEM (BEGIN PUBLIC KEY), with a final line break', 'ec', pem(ec.publicKey)],
    ['EC_POINT_BYTES', 'the point on P-256, uncompressed', 'ec', der(ec.publicKey).subarray(-65)],
    ['EC_POINT_BYTES', 'the point on P-256, x and y alone', 'ec', der(ec.publicKey).subarray(-64)],
    [
      'JWK_JSON',
      'a JWK as the thumbprint hashes it, compact',
      'ec',
      JSON.stringify({ crv: 'P-256', kty: 'EC', x: ecJwk['x'], y: ecJwk['y'] }),
    ],
    ['SPKI_PEM', 'PEM (BEGIN PUBLIC KEY), without a final line break', 'ed', pem(ed.publicKey).trim()],
    ['RAW_KEY', 'the bytes of the key', 'ed', bytes(edJwk['x'])],
    ['RAW_KEY', 'the text of x', 'ed', String(edJwk['x'])],
  ])('%s of another key: %s', async (reason, encoding, kid, secret) => {
    const found = proven(kid, { reason, encoding })
    expect(await proofsOf(mint({ alg: 'HS512', kid: 'x' }, secret, 'sha512'), keys)).toEqual(found)
  })

  test('a JWK as Python writes it', async () => {
    const text = `{"kid": "p", "kty": "EC", "crv": "P-256", "x": "${ecJwk['x']}", "y": "${ecJwk['y']}", "x5c": ["QQ==", "QQ=="]}`
    const found = { reason: 'JWK_JSON', encoding: 'a JWK as published, with spaces' }
    expect(await proofsOf(mint({ alg: 'HS256' }, text), `{"keys":[${text}]}`)).toEqual(proven('p', found))
  })

  test.each([
    ['X509_PEM', 'PEM (BEGIN CERTIFICATE), with a final line break', `${certificate}\n`],
    ['X509_PEM', 'PEM (BEGIN CERTIFICATE), without a final line break', certificate],
    ['BASE64_DER', 'base64 of DER (certificate), on one line', certificate.replace(/-.*-|\n/g, '')],
  ])('%s of a certificate: %s', async (reason, encoding, secret) => {
    const found = proven(null, { reason, encoding })
    expect(await proofsOf(mint({ alg: 'HS256' }, secret), certificate)).toEqual(found)
    const x5c = [certificate.replace(/-.*-|\n/g, '')]
    expect(await proofsOf(mint({ alg: 'HS256' }, secret), setOf({ ...certified, x5c }))).toEqual(found)
  })

  test('is looked for first in the key that the kid names; of a large set the rest is left', async () => {
    const many = Array.from({ length: 64 }, (_, i) => jwkOf(ed.publicKey, { kid: `${i}` }))
    const large = setOf(...many, ecJwk)
    const secret = pem(ec.publicKey)
    const found = { reason: 'SPKI_PEM', encoding: 'PEM (BEGIN PUBLIC KEY), with a final line break' }
    expect(await proofsOf(mint({ alg: 'HS256', kid: 'ec' }, secret), large)).toEqual(proven('ec', found))
    expect(await proofsOf(mint({ alg: 'HS256' }, secret), large)).toEqual({ verifies: false, proofs: [] })
  })

  test('is not a secret that the person gave', async () => {
    expect((await proofsOf(mint({ alg: 'HS256' }, 'secret'), keys)).verifies).toBe(true)
  })

  const advisory = new URL('../../../../../shared/corpus/pyjwt/ghsa-ffqj-6fqr-9h24.json', import.meta.url)
  test.skipIf(!existsSync(advisory))('the tokens of CVE-2022-29217 are proved, and named', async () => {
    const { cases } = JSON.parse(readFileSync(advisory, 'utf8')) as {
      cases: readonly Record<'good' | 'bad_hs256_signed_with_public_key_text' | 'public_key_openssh', string>[]
    }
    expect(cases).toHaveLength(2)
    for (const one of cases) {
      const [type = '', text = ''] = one.public_key_openssh.split(' ')
      const raw = Buffer.from(text, 'base64')
      const key =
        type === 'ssh-ed25519'
          ? { kty: 'OKP', crv: 'Ed25519', x: raw.subarray(-32).toString('base64url') }
          : {
              kty: 'EC',
              crv: 'P-256',
              x: raw.subarray(-64, -32).toString('base64url'),
              y: raw.subarray(-32).toString('base64url'),
            }
      expect(await proofsOf(one.good, JSON.stringify(key))).toEqual({ verifies: true, proofs: [] })
      const encoding = `OpenSSH (${type}), without a final line break`
      expect(await proofsOf(one.bad_hs256_signed_with_public_key_text, JSON.stringify(key))).toEqual(
        proven(null, { reason: 'OPENSSH', encoding }),
      )
    }
  })
})
