import { describe, expect, test } from 'vitest'
import { signatureAlgorithm } from '../algorithms/jws'
import type { Key } from './key'
import { canTry, canTryKey, isEligible, matchKey } from './match-key'

const key = (change: Partial<Key>): Key => ({
  pointer: '/keys/0',
  writtenAs: 'JWK',
  kid: 'a',
  kty: 'RSA',
  crv: null,
  alg: null,
  use: null,
  keyOps: null,
  material: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
  bits: 2048,
  privateMembers: [],
  statedThumbprints: [],
  certificates: [],
  jwk: null,
  unusable: null,
  ...change,
})
const wanted = (alg: string, kid: string | null = 'a') => ({ kid, algorithm: signatureAlgorithm(alg) })

describe('each clause is stated on its own', () => {
  test.each([
    ['kid', 'RS256', {}, 'fits'],
    ['kid', 'RS256', { kid: 'A' }, 'conflicts'],
    ['kid', 'RS256', { kid: null }, 'unstated'],
    ['kty', 'RS256', {}, 'fits'],
    ['kty', 'ES256', {}, 'conflicts'],
    ['kty', 'FOO', {}, 'unstated'],
    ['crv', 'ES256', { kty: 'EC', crv: 'P-256' }, 'fits'],
    ['crv', 'ES256', { kty: 'EC', crv: 'P-384' }, 'conflicts'],
    ['crv', 'RS256', {}, 'unstated'],
    ['alg', 'RS256', { alg: 'RS256' }, 'fits'],
    ['alg', 'RS256', { alg: 'PS256' }, 'conflicts'],
    ['alg', 'RS256', {}, 'unstated'],
    ['alg', 'EdDSA', { kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519' }, 'fits'],
    ['alg', 'Ed25519', { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' }, 'fits'],
    ['alg', 'Ed448', { kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519' }, 'conflicts'],
    ['use', 'RS256', { use: 'sig' }, 'fits'],
    ['use', 'RS256', { use: 'jwt-svid' }, 'fits'],
    ['use', 'RS256', { use: 'enc' }, 'conflicts'],
    ['key_ops', 'RS256', { keyOps: ['verify'] }, 'fits'],
    ['key_ops', 'RS256', { keyOps: [] }, 'conflicts'],
    ['strength', 'RS256', {}, 'fits'],
    ['strength', 'RS256', { bits: 1024 }, 'conflicts'],
    ['strength', 'RS256', { material: { kty: 'RSA', n: 'AQAB', e: 'AQ' } }, 'conflicts'],
    ['strength', 'HS256', { kty: 'oct', bits: 128 }, 'conflicts'],
    ['strength', 'ES256', { kty: 'EC', crv: 'P-256', bits: null }, 'unstated'],
    ['import', 'RS256', {}, 'unstated'],
    ['import', 'RS256', { material: null }, 'conflicts'],
  ] as const)('%s of %s and %j: %s', (clause, alg, change, expected) => {
    expect(matchKey(wanted(alg), key(change))[clause]).toBe(expected)
  })
})

test('a key whose metadata conflict is tried, for diagnosis, and is not eligible', () => {
  const clauses = matchKey(wanted('RS256'), key({ use: 'enc' }))
  expect([canTry(clauses), isEligible(clauses)]).toEqual([true, false])
})

test('a key whose type, curve or material cannot do it is not tried', () => {
  for (const change of [{ kty: 'EC', crv: 'P-256' }, { material: null }])
    expect(canTry(matchKey(wanted('RS256'), key(change)))).toBe(false)
})

test('whether a key can be tried is the same whether all of its clauses are asked for or not', () => {
  const materials = [null, key({}).material]
  for (const algorithm of ['', 'RS256', 'PS512', 'ES256', 'ES256K', 'EdDSA', 'Ed25519', 'HS256', 'ML-DSA-44', 'none'])
    for (const kty of ['RSA', 'EC', 'OKP', 'oct', 'AKP', '', 'rsa'])
      for (const crv of [null, '', 'P-256', 'P-521', 'secp256k1', 'Ed25519', 'Ed448'])
        for (const material of materials) {
          const [asked, one] = [wanted(algorithm), key({ kty, crv, material })]
          expect(canTryKey(asked, one), `${algorithm} ${kty} ${crv}`).toBe(canTry(matchKey(asked, one)))
        }
})
