import { expect, test } from 'vitest'
import { findExactly, findMatching, thumbprintHex } from './find-keys'
import type { Key } from './key'
import { readKeys } from './read-keys'
import { thumbprint } from './thumbprint'

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
