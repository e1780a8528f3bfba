import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Defect } from './examination'
import { examinations } from './examinations/index'
import { examineKeys } from './examine-keys'
import type { KeySet } from './key'
import { readKeys } from './read-keys'

const keysOf = (source: unknown): KeySet => {
  const reading = readKeys(typeof source === 'string' ? source : JSON.stringify(source))
  return reading.state === 'unreadable' ? { form: 'jwks', keys: [] } : reading.value
}
const namesOf = (defects: readonly Defect[]) => defects.map(({ name }) => name)

/** Short numbers, long ones, certificates nearly right, and everything else. */
const value = fc.oneof(
  fc.constantFrom('RSA', 'EC', 'OKP', 'AKP', 'oct', 'P-256', 'P-521', 'secp256k1', 'Ed25519', 'Ed448', 'ML-DSA-44'),
  fc.constantFrom('AQAB', 'AA', '', '=', 'A'.repeat(43), '_'.repeat(43), 'A'.repeat(76), '_'.repeat(342), '…'),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from([0x30, bytes.length, ...bytes]).toString('base64')),
  fc.array(fc.oneof(fc.string(), fc.constant('MAMCAQE='), fc.constant(null)), { maxLength: 3 }),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
)
const jwk = fc.dictionary(
  fc.constantFrom(
    'kty',
    'crv',
    'alg',
    'kid',
    'n',
    'e',
    'x',
    'y',
    'pub',
    'k',
    'd',
    'x5c',
    'x5t',
    'x5t#S256',
    '__proto__',
  ),
  value,
  { maxKeys: 8 },
)
const typed = fc.oneof(
  jwk,
  fc.tuple(jwk, value, value).map(([more, x, y]) => ({ ...more, kty: 'EC', crv: 'P-256', x, y })),
  fc.tuple(jwk, value).map(([more, n]) => ({ ...more, kty: 'RSA', e: 'AQAB', n })),
  fc.tuple(jwk, value).map(([more, x]) => ({ ...more, kty: 'OKP', crv: 'Ed25519', x })),
)

describe('no key set makes the examination throw, and what it finds is plain', () => {
  const expectSound = async (keySet: KeySet) => {
    for (const { name, facts } of await examineKeys(keySet)) {
      expect(examinations.some(({ names }) => (names as readonly string[]).includes(name))).toBe(true)
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
    }
  }

  test('of JWKs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { maxLength: 5 }), (keys) => expectSound(keysOf({ keys }))),
      { numRuns: 1000 },
    )
  }, 60_000)

  test('of any text', async () => {
    await fc.assert(fc.asyncProperty(fc.string(), (text) => expectSound(keysOf(text))))
  })
})

test('what was examined once is not examined again, and what was aborted is', async () => {
  const keySet = keysOf({ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) })
  const controller = new AbortController()
  controller.abort(new Error('enough'))
  await expect(examineKeys(keySet, { signal: controller.signal })).rejects.toThrow('enough')
  const first = await examineKeys(keySet)
  expect(namesOf(first)).toEqual(['OKP_LOW_ORDER'])
  expect(await examineKeys(keySet)).toBe(first)
})

test('no defect holds a private member', async () => {
  const d = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'
  const x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'
  const y = 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'
  const defects = await examineKeys(keysOf({ kty: 'EC', crv: 'P-256', x, y, d }))
  expect(namesOf(defects)).toEqual(['KNOWN_TEST_KEY'])
  expect(JSON.stringify(defects)).not.toContain(d)
})
