import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { Key } from './key'
import { nearMisses, nearMissesInSteps } from './near-miss'
import { thumbprint } from './thumbprint'

const blank: Key = {
  pointer: '',
  writtenAs: 'JWK',
  kid: null,
  kty: 'OKP',
  crv: 'Ed25519',
  alg: null,
  use: null,
  keyOps: null,
  material: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  bits: null,
  privateMembers: [],
  statedThumbprints: [],
  certificates: [],
  jwk: null,
  unusable: null,
}
const withKid = (kid: string | null, more: Partial<Key> = {}): Key => ({ ...blank, kid, ...more })

// The Australian CDR register: one SHA-1 in two notations (features.md G2).
const cdrHex = 'AA24F185EE3F67504808FC4E26B135B99E63BDA9'
const cdrBase64url = 'qiTxhe4_Z1BICPxOJrE1uZ5jvak'
const sha256 = createHash('sha256').update('x').digest()

const cases: readonly (readonly [string, string, string])[] = [
  ['CASE', 'Key-2024', 'key-2024'],
  ['WHITESPACE', 'key-2024\n', 'key-2024'],
  ['WHITESPACE', 'key-2024', 'key\u200b-2024 '],
  ['PADDING', 'abcd==', 'abcd'],
  ['PADDING', 'abcd', 'abcd='],
  ['ALPHABET', 'ab+/cd==', 'ab-_cd'],
  ['URL_ENCODED', 'a%2Fb%3D', 'a/b='],
  ['URL_ENCODED', 'a/b=', 'a%252Fb%253D'],
  ['QUOTES', '"key-2024"', 'key-2024'],
  ['QUOTES', 'key-2024', '\\"key-2024\\"'],
  ['UNICODE_NORMAL', 'cl\u00e9', 'cle\u0301'],
  ['HEX_VS_BASE64URL', cdrHex, cdrBase64url],
  ['HEX_VS_BASE64URL', cdrBase64url, cdrHex],
  ['HEX_VS_BASE64URL', (cdrHex.match(/../g) ?? []).join(':'), cdrBase64url],
  ['HEX_VS_BASE64URL', sha256.toString('hex'), sha256.toString('base64')],
  ['DOUBLE_BASE64', Buffer.from('key-2024').toString('base64'), 'key-2024'],
  ['DOUBLE_BASE64', 'key-2024', Buffer.from('key-2024').toString('base64url')],
  ['DOUBLE_BASE64', cdrHex, Buffer.from(cdrHex).toString('base64url')],
  ['ALG_SUFFIX', 'abc_RS256', 'abc'],
  ['ALG_SUFFIX', 'abc', 'abc-ES256'],
  ['ALG_SUFFIX', 'abc.RS256', 'abc.PS256'],
  ['PATH_SUFFIX', 'https://i.example/keys/abc', 'abc'],
  ['PATH_SUFFIX', 'did:web:i.example#key-1', 'key-1'],
  ['PATH_PREFIX', 'abc', 'https://i.example/keys/abc'],
  ['HYDRA', 'private:abc', 'public:abc'],
  ['HYDRA', 'abc', 'public:abc'],
  ['TRUNCATED', 'abcdef', 'abcdefghijkl'],
  ['TRUNCATED', 'abcdefghijkl', 'abcdef'],
  ['TRUNCATED', 'abcdefgh…', 'abcdefghijkl'],
  ['EDIT_DISTANCE', 'prod-kez', 'prod-key'],
  ['EDIT_DISTANCE', 'kye-2024', 'key-2024'],
  ['EDIT_DISTANCE', 'signing-kye-2025', 'signing-key-2024'],
]

describe('each reason', () => {
  test.each(cases)('%s explains token kid %j and key kid %j', (reason, kid, published) => {
    const [miss, ...others] = nearMisses(kid, [withKid(published)])
    expect(others).toEqual([])
    expect(miss).toMatchObject({ reason, key: 0 })
    expect(miss?.explanation).toMatch(/^[A-Z].*\.$/s)
    expect(miss?.change).toMatch(/^[A-Z].*\.$/s)
  })

  test('THUMBPRINT, for a key with another kid and for one without', () => {
    const keys = [withKid('other'), withKid(null)]
    const own = thumbprint(blank) as string
    expect(nearMisses(own, keys).map(({ reason, key }) => [reason, key])).toEqual([
      ['THUMBPRINT', 0],
      ['THUMBPRINT', 1],
    ])
    const hex = Buffer.from(own, 'base64url').toString('hex')
    expect(nearMisses(hex, keys)[0]?.reason).toBe('THUMBPRINT')
    expect(nearMisses(`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${own}`, keys)[0]?.reason).toBe('THUMBPRINT')
  })

  test('THUMBPRINT with SHA-1, in base64url and in hex', () => {
    const { crv, kty, x } = blank.material as { readonly crv: string; readonly kty: string; readonly x: string }
    const own = createHash('sha1').update(JSON.stringify({ crv, kty, x })).digest()
    for (const kid of [own.toString('base64url'), own.toString('hex')]) {
      const [miss] = nearMisses(kid, [withKid('other')])
      expect(miss?.reason).toBe('THUMBPRINT')
      expect(miss?.explanation).toContain('SHA-1')
    }
  })

  test('NUMBER_VS_STRING, for a key that is published with a number', () => {
    const jwk = objectOf(readJson('{"kty":"OKP","kid":7}'))
    const [miss] = nearMisses('7', [withKid(null, { jwk })])
    expect(miss).toMatchObject({ reason: 'NUMBER_VS_STRING', key: 0 })
    expect(miss?.change).toContain('“7”')
    expect(nearMisses('8', [withKid(null, { jwk })])).toEqual([])
  })

  test('HEX_VS_BASE64URL, for the SHA-1 and the SHA-256 of a certificate', () => {
    const der = Buffer.from('30030101ff', 'hex')
    const keys = [withKid('other', { certificates: [der.toString('base64')] })]
    for (const name of ['sha1', 'sha256']) {
      const digest = createHash(name).update(der).digest()
      expect(nearMisses(digest.toString('hex'), keys)[0]?.reason).toBe('HEX_VS_BASE64URL')
      expect(nearMisses(digest.toString('base64url'), keys)[0]?.reason).toBe('X5T')
    }
  })

  test('X5T and its hex', () => {
    const keys = [withKid('other', { statedThumbprints: [cdrBase64url] })]
    expect(nearMisses(cdrBase64url, keys)[0]?.reason).toBe('X5T')
    expect(nearMisses(cdrHex, keys)[0]?.reason).toBe('HEX_VS_BASE64URL')
    expect(nearMisses(cdrHex, keys)[0]?.explanation).toContain(cdrBase64url)
  })

  test('a kid that differs in its digits alone is another key’s, not a slip', () => {
    expect(nearMisses('key-2025', [withKid('key-2024')])).toEqual([])
  })

  test('a guess is called a guess', () => {
    expect(nearMisses('prod-kez', [withKid('prod-key')])[0]?.explanation).toMatch(/^A guess:/)
  })
})

describe('what is no near miss', () => {
  test.each([
    ['abc', 'xyz'],
    ['0', '4'],
    ['', 'abc'],
    ['abc', ''],
    ['', ''],
    ['abcde', 'abcdefgh'],
    ['key-2099', 'key-2024'],
    ['a/b/c', 'd/e/f'],
    ['="', '='],
    ['RS256', 'ES256x'],
  ])('%j and %j', (kid, published) => {
    expect(nearMisses(kid, [withKid(published)])).toEqual([])
  })

  test('an equal kid', () => {
    expect(nearMisses('abc', [withKid('abc')])).toEqual([])
  })

  test('random kids of one issuer', () => {
    const keys = Array.from({ length: 50 }, (_, i) =>
      withKid(createHash('sha256').update(String(i)).digest('base64url')),
    )
    expect(nearMisses(createHash('sha256').update('absent').digest('base64url'), keys)).toEqual([])
  })

  test('kids that are too long to be slips', () => {
    expect(nearMisses('a'.repeat(300), [withKid(`${'a'.repeat(299)}b`)])).toEqual([])
    expect(nearMisses('a'.repeat(1_000_000), [withKid('A'.repeat(1_000_000))])).toEqual([])
  })
})

test('meaning drives out distance, and keys keep their order', () => {
  const keys = [withKid('key-2025'), withKid('x'), withKid('KEY-2024'), withKid('key-2024=')]
  expect(nearMisses('key-2024', keys).map(({ reason, key }) => [reason, key])).toEqual([
    ['CASE', 2],
    ['PADDING', 3],
  ])
})

test('ten thousand keys are compared', () => {
  const keys = Array.from({ length: 10_000 }, (_, i) => withKid(`${'k'.repeat(30)}${i}`))
  expect(nearMisses(`${'k'.repeat(30)}5000x`, keys).some(({ key }) => key === 5000)).toBe(true)
  expect(nearMisses('%'.repeat(1024), keys)).toEqual([])
})

/** Damerau–Levenshtein with each place edited once, over the whole table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j))
  const get = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) continue
      let best = Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, get(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, get(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row) row[j] = best
    }
  return get(a.length, b.length)
}

test('the band gives the distance that the whole table gives', () => {
  const kid = fc.string({ unit: fc.constantFrom('p', 'q', 'r'), minLength: 12, maxLength: 16 })
  const edits = fc.array(fc.tuple(fc.nat(16), fc.nat(1), fc.constantFrom('', 's', 't')), { maxLength: 3 })
  fc.assert(
    fc.property(kid, edits, (a, changes) => {
      const b = changes.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), a)
      fc.pre(a !== b && b.length >= 12 && !a.startsWith(b) && !b.startsWith(a))
      const expected = distance(a, b)
      const [miss] = nearMisses(a, [withKid(b)])
      expect(miss?.explanation.includes(` ${expected} character`) ?? false).toBe(expected <= 2)
    }),
    { numRuns: 3000 },
  )
})

test('any kids give near misses without throwing', () => {
  const kid = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(kid, fc.array(kid), fc.array(kid, { maxLength: 2 }), (own, kids, statedThumbprints) => {
      const misses = nearMisses(
        own,
        kids.map((one) => withKid(one, { statedThumbprints })),
      )
      for (const { key } of misses) expect(kids[key]).not.toBe(own)
    }),
    { numRuns: 3000 },
  )
})

test('a set of many keys is searched in steps, and what was found is remembered', () => {
  const keys = Array.from({ length: 3_000 }, (_, i) => withKid(i === 2_000 ? 'KEY' : `k${i}`))
  const steps = nearMissesInSteps('key', keys)
  let rests = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) rests++
  expect(rests).toBeGreaterThan(4)
  expect(step.value).toMatchObject([{ reason: 'CASE', key: 2_000 }])
  expect(nearMisses('key', keys)).toBe(step.value)
  expect(nearMisses('KeY', keys)).not.toBe(step.value)
})
