import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Key, KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { keyIdentity } from './key-identity'
import { matchSets } from './match-sets'

/** Few numbers, few names: the same key often stands several times, in both sets and in another order. */
const jwk = fc.record({
  kty: fc.constantFrom('RSA', 'RSA', 'EC', 'oct'),
  n: fc.constantFrom('sXchDaQ', '-Xch', 'AAAA', 'sXch DaQ'),
  e: fc.constantFrom('AQAB', 'Aw', 'AAEAAQ'),
  k: fc.constantFrom('sXchDaQ', 'AQAB'),
  kid: fc.constantFrom('a', 'b', 'c'),
  use: fc.constantFrom('sig', 'enc'),
})
const sets = fc.array(jwk, { minLength: 1, maxLength: 8 }).map((keys): KeySet => {
  const reading = readKeys(JSON.stringify({ keys }))
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
})

test('every entry of both sets stands in one pair, and as many are partners as each key allows', () => {
  fc.assert(
    fc.property(sets, sets, (before, after) => {
      const { pairs, isReordered } = matchSets(before, after)
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before.keys)
      expect(new Set(pairs.flatMap((pair) => pair.after ?? []))).toEqual(new Set(after.keys))
      expect(pairs.filter((pair) => pair.after)).toHaveLength(after.keys.length)
      const both = pairs.filter((pair) => pair.before && pair.after)
      for (const { before: one, after: other } of both) expect(areOne(one as Key, other as Key)).toBe(true)
      expect(both).toHaveLength(partnersOf(before.keys, after.keys))
      for (const pair of pairs.filter((one) => !both.includes(one))) {
        const [alone, others] = pair.before ? [pair.before, after.keys] : [pair.after as Key, before.keys]
        expect(pair.elsewhere).toBe(others.find((key) => areOne(key, alone)) ?? null)
      }
      const places = both.map((pair) => after.keys.indexOf(pair.after as Key))
      expect(isReordered).toBe(places.join() !== places.toSorted((a, b) => a - b).join())
    }),
  )
})

test('two keys have one identity exactly when their canonical numbers are equal', () => {
  fc.assert(
    fc.property(sets, ({ keys }) => {
      for (const one of keys)
        for (const other of keys)
          if (one.material && other.material) expect(keyIdentity(one) === keyIdentity(other)).toBe(areOne(one, other))
    }),
  )
})

const areOne = (one: Key, other: Key) =>
  one.material && other.material
    ? JSON.stringify(one.material) === JSON.stringify(other.material)
    : !one.material && !other.material && keyIdentity(one) === keyIdentity(other)

/** Each entry takes one that is the same key, while there are any. */
function partnersOf(before: readonly Key[], after: readonly Key[]): number {
  const free = [...after]
  return before.filter((key) => {
    const place = free.findIndex((other) => areOne(key, other))
    if (place >= 0) free.splice(place, 1)
    return place >= 0
  }).length
}
