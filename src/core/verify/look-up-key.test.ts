import { describe, expect, test } from 'vitest'
import { signatureAlgorithm } from '../algorithms/jws'
import type { Key, KeySet } from '../keys/key'
import { type Attempts, lookUpKey } from './look-up-key'
import type { Verdict } from './verdict'

const key = (kid: string | null, change: Partial<Key> = {}): Key => ({
  pointer: '',
  writtenAs: 'JWK',
  kid,
  kty: 'EC',
  crv: 'P-256',
  alg: null,
  use: null,
  keyOps: null,
  material: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
  bits: null,
  privateMembers: [],
  statedThumbprints: [],
  certificates: [],
  jwk: null,
  unusable: null,
  ...change,
})
const valid: Verdict = { state: 'valid', engine: 'WebCrypto' }
const invalid: Verdict = { state: 'invalid', engine: 'WebCrypto' }
const unsupported: Verdict = { state: 'undecided', reason: 'unsupported', detail: 'No engine has it.' }
const refused: Verdict = { state: 'undecided', reason: 'key_refused', detail: 'DataError' }

/** Keys with what came of trying them; null was not tried. */
function lookUp(
  kid: string | null,
  tried: readonly (readonly [Key, Verdict | null])[],
  form: KeySet['form'] = 'jwks',
  alg = 'ES256',
) {
  const attempts: Attempts = new Map(tried.flatMap(([one, verdict]) => (verdict ? [[one, verdict] as const] : [])))
  const lookup = lookUpKey(
    { kid, algorithm: signatureAlgorithm(alg) },
    { form, keys: tried.map(([one]) => one) },
    attempts,
  )
  return [lookup.outcome, lookup.selected]
}

describe('every cell of the table of section 3', () => {
  test.each([
    [
      'OK',
      0,
      'a',
      [
        ['a', valid],
        ['b', invalid],
      ],
    ],
    [
      'KID_POINTS_AT_WRONG_KEY',
      0,
      'a',
      [
        ['a', invalid],
        ['b', valid],
      ],
    ],
    [
      'KID_REUSED_OR_TAMPERED',
      0,
      'a',
      [
        ['a', invalid],
        ['b', invalid],
      ],
    ],
    [
      'KID_RENAMED',
      null,
      'c',
      [
        ['a', invalid],
        ['b', valid],
      ],
    ],
    [
      'KEY_NOT_IN_SET',
      null,
      'c',
      [
        ['a', invalid],
        ['b', invalid],
      ],
    ],
    [
      'OK_BY_TRIAL',
      1,
      null,
      [
        ['a', invalid],
        ['b', valid],
      ],
    ],
    [
      'KEY_NOT_IN_SET',
      null,
      null,
      [
        ['a', invalid],
        ['b', invalid],
      ],
    ],
    [
      'KID_AMBIGUOUS',
      null,
      'a',
      [
        ['a', invalid],
        ['a', valid],
      ],
    ],
    ['ALG_NOT_SUPPORTED', null, 'a', [['a', unsupported]]],
    [
      'KID_RENAMED',
      null,
      'c',
      [
        [null, valid],
        ['b', invalid],
      ],
    ],
  ] as const)('%s', (outcome, selected, kid, tried) => {
    expect(
      lookUp(
        kid,
        tried.map(([name, verdict]) => [key(name), verdict] as const),
      ),
    ).toEqual([outcome, selected])
  })
})

test('no keys given is not a lookup', () => {
  expect(lookUpKey({ kid: 'a', algorithm: signatureAlgorithm('ES256') }, null, new Map()).outcome).toBe('NOT_LOOKED_UP')
})

test('an unknown alg cannot be looked up', () => {
  expect(lookUp('a', [[key('a'), null]], 'jwks', 'FOO')).toEqual(['ALG_NOT_SUPPORTED', null])
})

test('an empty set has no key for any token', () => {
  expect(lookUp('a', [])).toEqual(['KEY_NOT_IN_SET', null])
})

test('of several keys with one kid, the only one that fits is taken', () => {
  const forEncryption = key('a', { use: 'enc' })
  expect(
    lookUp('a', [
      [forEncryption, invalid],
      [key('a'), valid],
    ]),
  ).toEqual(['OK', 1])
})

test('a source without names is looked through by trial, whatever the token’s kid', () => {
  expect(lookUp('a', [[key(null), valid]], 'pem')).toEqual(['OK_BY_TRIAL', 0])
  expect(lookUp('a', [[key(null), valid]], 'jwks')).toEqual(['KID_RENAMED', null])
})

test('a key that its own metadata keep from verifying is never found by trial', () => {
  expect(lookUp(null, [[key('a', { use: 'enc' }), valid]])).toEqual(['KEY_NOT_IN_SET', null])
})

test('a key that no engine takes is told as refused, not as invalid', () => {
  const attempts: Attempts = new Map([[key('a'), refused]])
  const [[only]] = [[...attempts.keys()]] as [[Key]]
  const lookup = lookUpKey(
    { kid: 'a', algorithm: signatureAlgorithm('ES256') },
    { form: 'jwks', keys: [only] },
    attempts,
  )
  expect(lookup.candidates[0]).toMatchObject({ verifies: null, untried: 'DataError', clauses: { import: 'conflicts' } })
})
