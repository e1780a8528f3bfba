import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeySet } from '../core/keys/key'
import { readKeys } from '../core/keys/read-keys'
import { holdsSecret, readSnapshots, type Snapshot, writeSnapshots } from './snapshot-file'

const ec = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
/** The private half of RFC 7515 appendix A.3. */
const d = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'

function setOf(...keys: readonly unknown[]): KeySet {
  const reading = readKeys(JSON.stringify({ keys }))
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
}

function snapshot(keySet: KeySet): Snapshot {
  return { name: 'Acme', from: 'https://id.acme.example/jwks', at: 1_763_700_000, keySet }
}

function file(change: Readonly<Record<string, unknown>>, entry: Readonly<Record<string, unknown>> = {}): string {
  const good = { name: 'Acme', from: 'https://id.acme.example/jwks', at: 1, jwks: { keys: [ec] }, ...entry }
  return JSON.stringify({ schema: 'latchkey.snapshots.v1', snapshots: [good], ...change })
}

const withoutSource = (snapshots: readonly Snapshot[]) =>
  snapshots.map((one) => ({
    ...one,
    keySet: { ...one.keySet, keys: one.keySet.keys.map((key) => ({ ...key, jwk: null })) },
  }))

describe('what is written', () => {
  test('reads back as the same key set', () => {
    const keySet = setOf(
      {
        ...ec,
        kid: 'a',
        alg: 'ES256',
        use: 'sig',
        key_ops: ['verify'],
        x5t: 'A'.repeat(27),
        'x5t#S256': 'B'.repeat(43),
      },
      { ...ec, kid: '' },
      ec,
    )
    const before = [snapshot(keySet), { ...snapshot(setOf()), name: '“Ünï” \u{1f511}', at: 0 }]
    const reading = readSnapshots(writeSnapshots(before))
    // Where a member stood in the text is the text's matter, not the key's.
    expect(withoutSource(reading.state === 'whole' ? reading.value : [])).toEqual(withoutSource(before))
  })

  test('of a key that cannot be read keeps its names, and says so', () => {
    const [key] = setOf({ ...ec, kid: 'cut', y: 'abc...' }).keys
    const reading = readSnapshots(writeSnapshots([snapshot(setOf({ ...ec, kid: 'cut', y: 'abc...' }))]))
    const kept = reading.state === 'whole' ? reading.value[0]?.keySet.keys[0] : undefined
    expect(key?.unusable).toContain('ellipsis')
    expect(kept).toMatchObject({ kid: 'cut', kty: 'EC', crv: 'P-256', material: null })
    expect(kept?.unusable).toContain('only its names were kept')
  })

  test('has no private member and no member that nobody named', () => {
    const privateMembers = { d, p: d, q: d, dp: d, dq: d, qi: d, oth: [d], priv: d, k: d, secret: d, token: d }
    const text = writeSnapshots([snapshot(setOf({ ...ec, ...privateMembers, kid: 'a' }))])
    expect(text).not.toContain(d)
    expect(Object.keys(JSON.parse(text).snapshots[0].jwks.keys[0]).sort()).toEqual(['crv', 'kid', 'kty', 'x', 'y'])
  })

  const corpus = join(import.meta.dirname, '../../../shared/corpus/wellknown')
  test.skipIf(!existsSync(corpus))('of every key set of the corpus reads back as it was', () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    let compared = 0
    for (const name of files) {
      const reading = readKeys(readFileSync(join(corpus, name), 'utf8'))
      if (reading.state === 'unreadable' || holdsSecret(reading.value)) continue
      const again = readSnapshots(writeSnapshots([snapshot(reading.value)]))
      const facts = (set: KeySet | undefined) =>
        set?.keys.map(({ kid, kty, crv, alg, use, keyOps, material, bits }) => [
          kid,
          kty,
          crv,
          alg,
          use,
          keyOps,
          material,
          bits,
        ])
      expect(again.state, name).toBe('whole')
      if (again.state === 'whole') expect(facts(again.value[0]?.keySet), name).toEqual(facts(reading.value))
      compared++
    }
    expect(compared).toBeGreaterThan(0)
  })
})

describe('a file from anywhere', () => {
  test.each([
    ['', /not JSON/],
    ['<html>', /not JSON/],
    ['[]', /holds an array; expected a file that Latchkey exported/],
    ['{"keys":[]}', /does not say what it is/],
    [file({ schema: 'latchkey.snapshots.v2' }), /says that it is “latchkey\.snapshots\.v2”; expected/],
    [file({ snapshots: {} }), /snapshots are an object; expected an array/],
    [file({ snapshots: undefined }), /snapshots are missing/],
    [' '.repeat(20_000_001), /has 20,000,001 characters; expected at most 20,000,000/],
    ['['.repeat(100_000), /Nested more than 512 levels/],
  ])('that is no file of snapshots is refused with a sentence: %.40s', (text, message) => {
    expect(readSnapshots(text)).toMatchObject({
      state: 'unreadable',
      flaws: [{ message: expect.stringMatching(message) }],
    })
  })

  test.each([
    [{ name: 1 }, /Its name is no text/],
    [{ from: '' }, /Its from is no text/],
    [{ name: 'a'.repeat(2_001) }, /Its name is no text/],
    [{ at: '1' }, /Its at is no time/],
    [{ at: -1 }, /Its at is no time/],
    [{ at: 1.5 }, /Its at is no time/],
    [{ at: 1e300 }, /Its at is no time/],
    [{ jwks: null }, /Its jwks is no JWK Set/],
    [{ jwks: ec }, /Its jwks is no JWK Set/],
    [{ jwks: { keys: [1] } }, /expected a JWK/],
    [{ jwks: { keys: [{ kty: 'oct', k: d }] } }, /secrets are never kept/],
    [{ jwks: { keys: [ec, { kty: 'oct' }] } }, /secrets are never kept/],
  ])('has an entry left out for what is wrong with it: %j', (entry, message) => {
    const text = JSON.stringify({
      schema: 'latchkey.snapshots.v1',
      snapshots: [JSON.parse(file({}, entry)).snapshots[0], JSON.parse(file({})).snapshots[0]],
    })
    const reading = readSnapshots(text)
    expect(reading).toMatchObject({ state: 'flawed', value: [{ name: 'Acme' }] })
    expect(reading.state === 'flawed' && reading.flaws).toMatchObject([{ message: expect.stringMatching(message) }])
  })

  test('loses every private member on the way in', () => {
    const reading = readSnapshots(
      file({}, { jwks: { keys: [{ ...ec, d, kid: 'a' }] }, keySet: { keys: [{ material: { d } }] } }),
    )
    expect(reading.state).toBe('whole')
    expect(JSON.stringify(reading)).not.toContain(d)
  })

  test('cannot reach a prototype', () => {
    const text = file({}).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
    expect(readSnapshots(text).state).toBe('whole')
    expect({}).not.toHaveProperty('polluted')
  })

  test('of any shape gives snapshots that are written and read alike, or sentences; it never throws', () => {
    const key = fc.oneof(
      fc.constant(ec),
      fc.constant({ kty: 'oct', k: d }),
      fc.record({ ...someOf(Object.keys(ec)), d: fc.constant(d) }),
      fc.jsonValue(),
    )
    const entry = fc.record(
      {
        name: fc.oneof(fc.string(), fc.jsonValue()),
        from: fc.oneof(fc.string(), fc.jsonValue()),
        at: fc.oneof(fc.nat(), fc.double(), fc.jsonValue()),
        jwks: fc.oneof(fc.record({ keys: fc.oneof(fc.array(key, { maxLength: 3 }), fc.jsonValue()) }), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    const any = fc.oneof(
      fc.array(fc.oneof(entry, fc.jsonValue()), { maxLength: 3 }).map((snapshots) => file({ snapshots })),
      fc.json(),
      fc.string(),
    )
    fc.assert(
      fc.property(any, (text) => {
        const reading = readSnapshots(text)
        if (reading.state !== 'whole')
          for (const { message } of reading.flaws) expect(message).toMatch(/^(The|Its|Snapshot) .*\.$/s)
        if (reading.state === 'unreadable') return
        const again = readSnapshots(writeSnapshots(reading.value))
        expect(again.state).toBe('whole')
        const written = again.state === 'whole' ? writeSnapshots(again.value) : ''
        expect(written).toBe(writeSnapshots(reading.value))
        expect(written).not.toContain(d)
      }),
      { numRuns: 3_000 },
    )
  })
})

function someOf(names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [name, fc.oneof(fc.constant(ec[name as keyof typeof ec]), fc.jsonValue())]),
  )
}
