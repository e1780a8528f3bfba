import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBase64url, writeBase64url } from '../foundation/base64url'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import { certificateThumbprints } from './certificate-thumbprints'
import type { Key } from './key'
import { readJwk } from './read-jwk'

const read = (jwk: unknown): Key => readJwk(objectOf(readJson(JSON.stringify(jwk))) as never, '')
const bytes = (length: number, fill = 7) => writeBase64url(new Uint8Array(length).fill(fill))

describe('canonical material', () => {
  test('RSA numbers lose leading zeros, padding and the standard alphabet', () => {
    const n = new Uint8Array(257).fill(0xfb)
    n[0] = 0
    const padded = Buffer.from(n).toString('base64')
    const key = read({ kty: 'RSA', n: padded, e: 'AAEAAQ==' })
    expect(key.material).toEqual({ kty: 'RSA', n: writeBase64url(n.subarray(1)), e: 'AQAB' })
    expect(key.bits).toBe(2048)
  })

  test('bits count from the highest bit of the modulus', () => {
    expect(read({ kty: 'RSA', n: 'AQ', e: 'Aw' }).bits).toBe(1)
    expect(read({ kty: 'RSA', n: '_w', e: 'Aw' }).bits).toBe(8)
  })

  test.each([
    ['P-256', 32],
    ['P-384', 48],
    ['P-521', 66],
    ['secp256k1', 32],
  ])('EC coordinates on %s are brought to %i bytes', (crv, length) => {
    const short = bytes(length - 1)
    const long = writeBase64url(Uint8Array.from([0, ...new Uint8Array(length).fill(9)]))
    const { material } = read({ kty: 'EC', crv, x: short, y: long })
    const x = readBase64url(material?.x ?? '').bytes
    expect(x.length).toBe(length)
    expect(x[0]).toBe(0)
    expect(material?.y).toBe(bytes(length, 9))
  })

  test.each([
    ['Ed25519', 32],
    ['Ed448', 57],
    ['X25519', 32],
    ['X448', 56],
  ])('an OKP key on %s has %i bytes', (crv, length) => {
    expect(read({ kty: 'OKP', crv, x: bytes(length) }).material).toEqual({ kty: 'OKP', crv, x: bytes(length) })
    expect(read({ kty: 'OKP', crv, x: bytes(length - 1) }).unusable).toBe(
      `x has ${length - 1} bytes; expected ${length} for ${crv}.`,
    )
  })

  test('AKP and oct', () => {
    expect(read({ kty: 'AKP', alg: 'ML-DSA-44', pub: bytes(1312) }).material).toEqual({ kty: 'AKP', pub: bytes(1312) })
    expect(read({ kty: 'oct', k: 'AyM1' })).toMatchObject({ material: { kty: 'oct', k: 'AyM1' }, bits: 24 })
  })
})

describe('unusable keys say why', () => {
  test.each([
    [{}, 'kty is missing'],
    [{ kty: 1 }, 'kty is a number'],
    [{ kty: 'XYZ' }, 'kty “XYZ” is not one that Latchkey knows.'],
    [{ kty: '__proto__' }, 'kty “__proto__” is not one that Latchkey knows.'],
    [{ kty: 'RSA', e: 'AQAB' }, 'n is missing'],
    [{ kty: 'RSA', n: 5, e: 'AQAB' }, 'n is a number'],
    [{ kty: 'RSA', n: 'AAAA', e: 'AQAB' }, 'n is empty or zero'],
    [{ kty: 'RSA', n: 'sXch…', e: 'AQAB' }, 'n is cut short'],
    [{ kty: 'EC', x: 'AA', y: 'AA' }, 'crv is missing'],
    [{ kty: 'EC', crv: 'constructor', x: 'AA', y: 'AA' }, 'crv “constructor” is not one'],
    [{ kty: 'EC', crv: 'P-256', x: bytes(33), y: 'AA' }, 'x has 33 bytes; expected 32 for P-256.'],
    [{ kty: 'EC', crv: 'P-256', x: 'AA', y: '' }, 'y is empty'],
    [{ kty: 'OKP', crv: 'P-256', x: 'AA' }, 'crv “P-256” is not one'],
    [{ kty: 'AKP', pub: 'AA' }, 'alg is missing'],
    [{ kty: 'AKP', alg: 'ML-DSA-65', pub: 'AA' }, 'pub has 1 byte; expected 1952 for ML-DSA-65.'],
    [{ kty: 'oct' }, 'k is missing'],
  ])('%j: %s', (jwk, sentence) => {
    const key = read(jwk)
    expect(key.material).toBeNull()
    expect(key.bits).toBeNull()
    expect(key.unusable).toContain(sentence)
  })
})

describe('other members', () => {
  test('count only in their own type', () => {
    const mistyped = read({ kty: 'RSA', n: '_w', e: 'Aw', kid: 5, alg: null, use: ['sig'], key_ops: ['verify', 1] })
    expect(mistyped).toMatchObject({ kid: null, alg: null, use: null, keyOps: null })
    const typed = read({ kty: 'RSA', n: '_w', e: 'Aw', kid: '', alg: 'RS256', use: 'Sig', key_ops: ['verify'] })
    expect(typed).toMatchObject({ kid: '', alg: 'RS256', use: 'Sig', keyOps: ['verify'] })
  })

  test('private ones are named and their values are nowhere', () => {
    const key = read({ kty: 'RSA', n: '_w', e: 'Aw', d: 'PRIVATEd', p: 'PRIVATEp', oth: [{ r: 'PRIVATEr' }], priv: 1 })
    expect(key.privateMembers).toEqual(['d', 'p', 'oth', 'priv'])
    expect(JSON.stringify(key)).not.toContain('PRIVATE')
    expect(read({ kty: 'oct', k: 'AA', d: 'AA' }).privateMembers).toEqual([])
  })

  test('stated thumbprints are kept as they stand, without duplicates', () => {
    const key = read({ kty: 'RSA', n: '_w', e: 'Aw', x5t: 'same', 'x5t#S256': 'same', x5c: ['not a certificate'] })
    expect(certificateThumbprints(key)).toEqual(['same'])
  })

  test('hostile names are names like any other', () => {
    const text = '{"kty":"RSA","n":"_w","e":"Aw","__proto__":{"kid":"polluted","d":"x"},"constructor":1}'
    const key = readJwk(objectOf(readJson(text)) as never, '')
    expect(key).toMatchObject({ kid: null, privateMembers: [] })
    expect(({} as { kid?: string }).kid).toBeUndefined()
  })
})

test('members of any type and value give a key with material or a reason', () => {
  const names = 'kty crv n e x y k pub alg kid use key_ops x5c x5t x5t#S256 d p oth priv __proto__'.split(' ')
  const value = fc.oneof(fc.jsonValue(), fc.base64String(), fc.constantFrom('RSA', 'EC', 'OKP', 'AKP', 'oct', 'P-256'))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), (members) => {
      const text = `{${members.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`
      const key = readJwk(objectOf(readJson(text)) as never, '')
      expect(key.material === null).toBe(key.unusable !== null)
    }),
    { numRuns: 3000 },
  )
})

test('numbers that are taken as they stand are those that a lenient reader makes of them', () => {
  const number = fc.uint8Array({ minLength: 0, maxLength: 40 })
  const full = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const agree = (n: Uint8Array, e: Uint8Array, x: Uint8Array, y: Uint8Array) => {
    for (const members of [
      { kty: 'RSA', n, e },
      { kty: 'EC', crv: 'P-256', x, y },
    ]) {
      const texts = Object.entries(members).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : writeBase64url(value),
      ])
      const strict = read(Object.fromEntries(texts))
      // A line break is no base64url, so the same numbers go the other way.
      const loose = read(
        Object.fromEntries(texts.map(([name, text]) => [name, name.length === 1 ? `${text}\n` : text])),
      )
      expect([strict.material, strict.bits, strict.unusable]).toEqual([loose.material, loose.bits, loose.unusable])
    }
  }
  fc.assert(fc.property(number, number, fc.oneof(number, full), full, agree), { numRuns: 2_000 })
})
