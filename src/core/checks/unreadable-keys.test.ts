import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKeys } from '../keys/read-keys'
import { unexaminedSource } from './examine-source'
import { keySetChecks } from './key-set'
import { es256, rs256 } from './rfc-examples'
import { nothingInspected } from './subjects'
import { unreadableCause } from './unreadable-keys'

const causes = new Set([
  'KTY_MISSING',
  'KTY_UNKNOWN',
  'KEY_PARAM_MISSING',
  'KEY_ENCODING_UNREADABLE',
  'EC_CURVE_UNKNOWN',
  'EC_CURVE_NOT_REGISTERED',
  'EC_COORDINATE_LENGTH',
  'OKP_LENGTH',
  'AKP_LENGTH',
])

/** The findings of the key set of these entries; key set checks need no token. */
function codesOf(keys: readonly object[]): readonly string[] {
  const subject = unexaminedSource(readKeys(JSON.stringify({ keys })))
  const inspected = { ...nothingInspected, 'key-set': subject }
  return keySetChecks.flatMap((check) => check.run(inspected, { now: 0, policy: {} }) ?? []).map(({ code }) => code)
}

function keyOf(jwk: object) {
  const reading = readKeys(JSON.stringify({ keys: [jwk] }))
  return reading.state === 'unreadable' ? undefined : reading.value.keys[0]
}

const text = fc.constantFrom(
  es256.jwk.x,
  rs256.jwk.n,
  '',
  'AA',
  'AQAB',
  'a…b',
  'a.b',
  '!',
  'P-256',
  'BP-256',
  'Ed25519',
  'X25519',
  'ML-DSA-44',
  'constructor',
)
const value = fc.oneof({ weight: 5, arbitrary: text }, fc.constantFrom(1, null, true, [], {}))
const jwk = fc.record(
  {
    kty: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<unknown>('RSA', 'EC', 'OKP', 'AKP', 'oct') },
      fc.constantFrom<unknown>('', 'rsa', '__proto__', 1, null),
    ),
    n: value,
    e: value,
    crv: value,
    x: value,
    y: value,
    k: value,
    alg: value,
    pub: value,
  },
  { requiredKeys: [] },
)

describe('a key that cannot be read', () => {
  test('has a cause, and one that can be read has none', () => {
    fc.assert(
      fc.property(jwk, (one) => {
        const key = keyOf(one)
        if (key) expect(unreadableCause(key) !== null).toBe(key.unusable !== null)
      }),
      { numRuns: 4000 },
    )
  })

  test('is named by exactly one finding', () => {
    fc.assert(
      fc.property(jwk, (one) => {
        const key = keyOf(one)
        if (!key || key.unusable === null) return
        expect(codesOf([one]).filter((code) => causes.has(code))).toEqual([unreadableCause(key)])
      }),
      { numRuns: 1000 },
    )
  })

  test('is called by the cause of its sentence', () => {
    const sentences: Readonly<Record<string, RegExp>> = {
      KTY_MISSING: /^kty (?:is missing|is (?!not one)|“” )/,
      KTY_UNKNOWN: /^kty “/,
      KEY_PARAM_MISSING: / is (?:missing|empty|a |an |null)/,
      KEY_ENCODING_UNREADABLE: /ellipsis/,
      EC_CURVE_UNKNOWN: /^crv “/,
      EC_CURVE_NOT_REGISTERED: /^crv “BP-/,
      EC_COORDINATE_LENGTH: /^[xy] has .* bytes?; expected/,
      OKP_LENGTH: /^x has .* bytes?; expected/,
      AKP_LENGTH: /^pub has .* bytes?; expected/,
    }
    fc.assert(
      fc.property(jwk, (one) => {
        const key = keyOf(one)
        const cause = key && unreadableCause(key)
        if (key && cause) expect(key.unusable).toMatch(sentences[cause] as RegExp)
      }),
      { numRuns: 4000 },
    )
  })

  test('lacks a member before another is cut short', () => {
    expect(codesOf([{ kty: 'EC', crv: 'P-256', x: 'a.b' }])).toContain('KEY_PARAM_MISSING')
    expect(codesOf([{ kty: 'EC', crv: 'P-256', x: 'a.b', y: 'x' }])).toContain('KEY_ENCODING_UNREADABLE')
  })

  test('gets no finding about its alg, use or key_ops', () => {
    expect(
      codesOf([
        { kty: 'RSA', alg: 'SHA256', use: 'Sig', key_ops: 'x' },
        { ...es256.jwk, kid: '1', alg: 'ES256' },
      ]),
    ).toEqual(['KEY_PARAM_MISSING'])
  })
})

describe('a set', () => {
  test('of many keys with one fault has few findings', () => {
    const many = Array.from({ length: 900 }, (_, i) => ({
      ...rs256.jwk,
      kid: `${i}`,
      n: `AAAA${rs256.jwk.n}==`,
      use: 'Sig',
    }))
    expect(codesOf(many).length).toBeLessThan(12)
  })
})
