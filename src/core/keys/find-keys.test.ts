import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../foundation/steps'
import { certificateThumbprints } from './certificate-thumbprints'
import { findExactly, findMatching, thumbprintHex } from './find-keys'
import type { Key } from './key'
import { readKeys } from './read-keys'
import { thumbprint } from './thumbprint'
import { areHashed, indexThumbprintsInSteps } from './thumbprint-index'

const okp = (kid: string | undefined, byte: number, more: object = {}) => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: Buffer.alloc(32, byte).toString('base64url'),
  ...(kid === undefined ? {} : { kid }),
  ...more,
})

function keysOf(...jwks: readonly object[]): readonly Key[] {
  const reading = readKeys(JSON.stringify({ keys: jwks }))
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value.keys
}

const x5t = 'dGhpcyBpcyBhIFNIQS0xIGhhc2g'
const keys = keysOf(
  okp('Key-2024-01', 1, { alg: 'EdDSA', use: 'sig' }),
  okp('key-2024-02', 2, { x5t }),
  okp(undefined, 3),
  { kty: 'RSA', kid: 'with space', n: Buffer.alloc(256, 0xfb).toString('base64url'), e: 'AQAB', alg: 'PS256' },
  { kty: 'oct', kid: 'shared', k: 'AyM1' },
)
const ofThird = thumbprint(keys[2] as Key) ?? ''

test.each([
  ['', [0, 1, 2, 3, 4]],
  ['  ', [0, 1, 2, 3, 4]],
  ['KEY-2024', [0, 1]],
  ['with space', [3]],
  ['ed255', [0, 1, 2]],
  ['okp eddsa', [0]],
  ['sig', [0]],
  ['rsa', [3]],
  ['ps', [3]],
  ['2048', [3]],
  ['20480', []],
  ['oct', [4]],
  [ofThird, [2]],
  [ofThird.slice(0, 5), [2]],
  [thumbprintHex(ofThird).slice(0, 12).toUpperCase(), [2]],
  [x5t.slice(0, 6), [1]],
  ['2024-02 okp', [1]],
  ['2024-02 rsa', []],
  ['AyM1', []],
])('%j finds the keys %j', (text, found) => {
  expect(findMatching(text, keys)).toEqual(found)
})

test.each([
  ['Key-2024-01', 0, 'kid'],
  [ofThird, 2, 'thumbprint'],
  [` ${ofThird} `, 2, 'thumbprint'],
  [`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${ofThird}`, 2, 'thumbprint'],
  [thumbprintHex(ofThird), 2, 'thumbprint'],
  [
    thumbprintHex(ofThird)
      .toUpperCase()
      .replace(/..(?!$)/g, '$&:'),
    2,
    'thumbprint',
  ],
  [x5t, 1, 'certificate'],
] as const)('%j names the key %i by its %s', (text, key, by) => {
  expect(findExactly(text, keys)).toEqual([{ key, by }])
})

test.each(['', 'key-2024-01', 'Key-2024', ofThird.slice(0, -1), ofThird.toLowerCase(), 'AyM1', ' Key-2024-01'])(
  '%j names no key exactly',
  (text) => {
    expect(findExactly(text, keys)).toEqual([])
  },
)

test('a kid comes before a thumbprint, and every key that has it is named', () => {
  const same = keysOf(okp('a', 1), okp('a', 2), okp(ofThird, 4), okp(undefined, 3))
  expect(findExactly('a', same).map(({ key }) => key)).toEqual([0, 1])
  expect(findExactly(ofThird, same)).toEqual([{ key: 2, by: 'kid' }])
})

/** What `findMatching` says of one key, said by looking at that key alone. */
function isMatch(text: string, key: Key): boolean {
  const has = (part: string) => key.kid?.toLowerCase().includes(part.toLowerCase()) === true
  const beginsThumbprint = (word: string) => {
    const digits = word.replaceAll(':', '').toLowerCase()
    return [thumbprint(key) ?? '', ...certificateThumbprints(key)].some(
      (one) =>
        (word.length > 2 && one.startsWith(word)) ||
        (/^[\da-f]{8,}$/.test(digits) && thumbprintHex(one).startsWith(digits)),
    )
  }
  const matches = (word: string) =>
    has(word) ||
    [key.kty, key.crv, key.alg, key.use].some((one) => one?.toLowerCase().startsWith(word.toLowerCase())) ||
    (key.bits !== null && String(key.bits) === word) ||
    beginsThumbprint(word)
  const words = text.split(/\s+/).filter(Boolean)
  return words.every(matches) || has(text.trim())
}

test('what is found in a set by its index is what is found by looking at each key', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.constantFrom('a', 'A', 'aa', '\n', 'İ', 'Σ', 'okp', ' ', 'abcd', ':'),
  )
  const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
  const jwk = fc.record({
    kid: fc.option(name, { nil: undefined }),
    byte: fc.nat({ max: 3 }),
    more: fc.record(
      { alg: name, use: name, x5t: fc.oneof(name, fc.constantFrom('+/+/', 'abcdef0123', x5t, '3q2+7w', 'abcd efgh')) },
      { requiredKeys: [] },
    ),
  })
  const sets = fc
    .array(jwk, { maxLength: 12 })
    .map((all) => keysOf(...all.map(({ kid, byte, more }) => okp(kid, byte, more))))
  fc.assert(
    fc.property(sets, name, fc.nat(), fc.nat({ max: 60 }), (set, typed, which, length) => {
      const own = set.length > 0 ? (set[which % set.length] as Key) : null
      const digest = own ? (thumbprint(own) ?? '') : ''
      const stated = own?.statedThumbprints[0] ?? ''
      for (const text of [typed, own?.kid?.slice(0, length) ?? '', digest.slice(0, length), stated.slice(0, length)])
        for (const one of [text, text.toUpperCase(), thumbprintHex(text), `${text} ${typed}`])
          expect(findMatching(one, set), one).toEqual(set.flatMap((key, index) => (isMatch(one, key) ? [index] : [])))
    }),
    { numRuns: 1_000 },
  )
})

test('of thousands of keys the thumbprints are found once they were made, kids at once', () => {
  const many = keysOf(...Array.from({ length: 1_200 }, (_, i) => okp(`key-${i}`, 1, { x: digestLike(i) })))
  const last = thumbprint(many.at(-1) as Key) ?? ''
  expect([findMatching('key-1199', many), findMatching(last, many), findExactly(last, many)]).toEqual([[1_199], [], []])
  expect(areHashed(many)).toBe(false)
  finish(indexThumbprintsInSteps(many))
  expect(areHashed(many)).toBe(true)
  expect(findMatching(last, many)).toEqual([1_199])
  expect(findExactly(last, many)).toEqual([{ key: 1_199, by: 'thumbprint' }])
})

const digestLike = (number: number) => Buffer.from(String(number).padStart(32, '0')).toString('base64url')
