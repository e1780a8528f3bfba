import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { matchSets } from './match-sets'

const a = { kty: 'EC', crv: 'P-256', kid: 'a', ...point('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU') }
const b = { kty: 'EC', crv: 'P-256', kid: 'b', ...point('MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4') }
const c = { kty: 'EC', crv: 'P-256', kid: 'c', ...point('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8') }
const rsa = { kty: 'RSA', kid: 'r', e: 'AQAB', n: `sXch${'A'.repeat(338)}` }

/** The first coordinate alone tells keys apart; whether the point is on the curve is not asked here. */
function point(x: string) {
  return { x, y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }
}

function setOf(...keys: readonly object[]): KeySet {
  const reading = readKeys(JSON.stringify({ keys }))
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
}

const changes = (before: KeySet, after: KeySet) => matchSets(before, after).pairs.map(({ change }) => change)

describe('keys are matched by what they are', () => {
  test('kept, removed, added: the earlier set first, then what only the later has', () => {
    const match = matchSets(setOf(a, b), setOf(c, b))
    expect(match.pairs.map(({ change, before, after }) => [change, before?.kid, after?.kid])).toEqual([
      ['removed', 'a', undefined],
      ['kept', 'b', 'b'],
      ['added', undefined, 'c'],
    ])
    expect(match.state).toBe('overlap')
  })

  test('another kid is a name, not another key', () => {
    const match = matchSets(setOf(a), setOf({ ...a, kid: 'z' }))
    expect(match.pairs.map(({ change }) => change)).toEqual(['renamed'])
    expect([match.state, match.reusedKids]).toEqual(['no_change', []])
  })

  test('another key under the kid is a kid that was reused', () => {
    const match = matchSets(setOf(a), setOf({ ...b, kid: 'a' }))
    expect(match.reusedKids.map(({ kid }) => kid)).toEqual(['a'])
    expect(match.state).toBe('disjoint')
  })

  test('two keys that swap their kids are renamed, and both kids reused', () => {
    const match = matchSets(setOf(a, b), setOf({ ...a, kid: 'b' }, { ...b, kid: 'a' }))
    expect(match.pairs.map(({ change }) => change)).toEqual(['renamed', 'renamed'])
    expect(match.reusedKids.map(({ kid }) => kid).toSorted()).toEqual(['a', 'b'])
  })

  test('of several keys of one kid each is held against one of its type', () => {
    const before = setOf({ ...a, kid: 'k' }, { ...rsa, kid: 'k' })
    expect(matchSets(before, setOf({ ...b, kid: 'k' }, { ...rsa, kid: 'k' })).reusedKids).toHaveLength(1)
    expect(matchSets(before, setOf({ ...rsa, kid: 'k' })).reusedKids).toEqual([])
  })

  test('a second key beside the one that has the kid reuses nothing', () => {
    expect(matchSets(setOf(a), setOf(a, { ...b, kid: 'a' })).reusedKids).toEqual([])
    expect(matchSets(setOf(a, { ...b, kid: 'a' }), setOf(a)).reusedKids).toEqual([])
  })

  test('a key listed twice is matched by kid first, and counts once', () => {
    const match = matchSets(setOf({ ...a, kid: 'x' }, a), setOf(a))
    expect(match.pairs.map(({ change, before, elsewhere }) => [change, before?.kid, elsewhere?.kid])).toEqual([
      ['removed', 'x', 'a'],
      ['kept', 'a', undefined],
    ])
    expect([match.state, match.retained.length]).toEqual(['no_change', 1])
  })

  test.each([
    ['a coordinate of 31 bytes, then of 32 with its leading zero', a31(), a32()],
    ['a coordinate of 32 bytes, then of 31', a32(), a31()],
    ['a padded number', a, { ...a, x: `${a.x}=` }],
    [
      'a modulus with a leading zero',
      rsa,
      { ...rsa, n: Buffer.concat([Buffer.alloc(1), Buffer.from(rsa.n, 'base64url')]).toString('base64url') },
    ],
  ])('%s is the same key: no kid is reused', (_, before, after) => {
    const match = matchSets(setOf(before), setOf(after))
    expect([match.state, match.reusedKids]).toEqual(['no_change', []])
    expect(match.pairs[0]?.change).toBe('kept')
    expect(match.pairs[0]?.members.map(({ weight }) => weight)).toEqual(['encoding'])
  })

  test('keys that cannot be read are told apart by their text', () => {
    const broken = { kty: 'EC', crv: 'P-256', kid: 'x' }
    expect(changes(setOf(broken), setOf(broken))).toEqual(['kept'])
    expect(changes(setOf(broken), setOf({ ...broken, crv: 'P-384' }))).toEqual(['removed', 'added'])
    expect(matchSets(setOf(broken), setOf(broken)).retained).toEqual([])
  })
})

describe('the state counts the keys that can verify', () => {
  const enc = { ...b, use: 'enc' }

  test.each([
    ['no_change', [a, b], [b, a]],
    ['no_change', [a, enc], [a]],
    ['safe_overlap', [a], [a, b]],
    ['overlap', [a, b], [a]],
    ['overlap', [a, b], [b, c]],
    ['overlap', [a, b], [a, enc]],
    ['disjoint', [a], [b]],
    ['disjoint', [a], []],
    ['no_change', [], []],
  ])('%s', (state, before, after) => {
    expect(matchSets(setOf(...before), setOf(...after)).state).toBe(state)
  })
})

describe('members that differ', () => {
  test.each([
    ['alg', { ...rsa, alg: 'RS256' }, { ...rsa, alg: 'PS256' }, 'meaning'],
    ['alg', rsa, { ...rsa, alg: 'RS256' }, 'detail'],
    ['alg', okp('EdDSA'), okp('Ed25519'), 'detail'],
    ['use', { ...a, use: 'sig' }, { ...a, use: 'enc' }, 'meaning'],
    ['use', a, { ...a, use: 'enc' }, 'meaning'],
    ['key_ops', { ...a, key_ops: ['verify'] }, { ...a, key_ops: ['sign'] }, 'meaning'],
    ['x5c', { ...a, x5c: ['AA=='] }, { ...a, x5c: ['AAAA'] }, 'detail'],
    ['custom', a, { ...a, custom: { b: 1, a: [2] } }, 'detail'],
  ])('%s', (member, before, after, weight) => {
    const [pair] = matchSets(setOf(before), setOf(after)).pairs
    expect(pair?.change).toBe('changed')
    expect(pair?.members.map((one) => [one.member, one.weight])).toEqual([[member, weight]])
  })

  test('order of members and of operations is none', () => {
    const before = { ...a, key_ops: ['verify', 'sign'], extra: { x: 1, y: 2 } }
    const after = { extra: { y: 2, x: 1 }, key_ops: ['sign', 'verify'], ...a }
    expect(matchSets(setOf(before), setOf(after)).pairs[0]).toMatchObject({ change: 'kept', members: [] })
  })
})

test('another order of the keys that stay is noticed, and no more', () => {
  expect(matchSets(setOf(a, b), setOf(b, a)).isReordered).toBe(true)
  expect(matchSets(setOf(a, b), setOf(c, a, b)).isReordered).toBe(false)
  expect(matchSets(setOf(a, b), setOf(b)).isReordered).toBe(false)
})

test('every key stands in one pair, and going back turns the match round', () => {
  const key = fc.constantFrom(
    a,
    b,
    c,
    rsa,
    { ...a, kid: 'z' },
    { ...b, use: 'enc' },
    { kty: 'x' },
    { ...a, kid: undefined },
  )
  const keys = fc.array(key, { maxLength: 6 }).map((some) => setOf(...some))
  const turned = {
    no_change: ['no_change'],
    safe_overlap: ['overlap'],
    overlap: ['overlap', 'safe_overlap'],
    disjoint: ['disjoint'],
  }
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const match = matchSets(before, after)
      expect(match.pairs.flatMap((pair) => pair.before ?? [])).toEqual(before.keys)
      expect(new Set(match.pairs.flatMap((pair) => pair.after ?? []))).toEqual(new Set(after.keys))
      const back = matchSets(after, before)
      expect(turned[match.state]).toContain(back.state)
      expect([back.added.length, back.removed.length]).toEqual([match.removed.length, match.added.length])
    }),
  )
})

function okp(alg: string) {
  return { kty: 'OKP', crv: 'Ed25519', kid: 'o', alg, x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
}

function a31() {
  return { ...a, x: Buffer.alloc(31, 7).toString('base64url') }
}

function a32() {
  return { ...a, x: Buffer.concat([Buffer.alloc(1), Buffer.alloc(31, 7)]).toString('base64url') }
}
