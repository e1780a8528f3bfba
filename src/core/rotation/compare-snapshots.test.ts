import fc from 'fast-check'
import { expect, test } from 'vitest'
import { es256, otherEcJwk, rs256 } from '../checks/rfc-examples'
import { compareSnapshots } from './compare-snapshots'

const [a, b, c] = [es256.jwk, otherEcJwk, rs256.jwk].map((jwk, index) => ({ ...jwk, kid: 'abc'.charAt(index) }))
const set = (...keys: (object | undefined)[]) => JSON.stringify({ keys })

test('first and last sight, overlaps and hard cuts, whatever the order they come in', () => {
  const history = compareSnapshots([
    { at: 300, keys: set(b) },
    { at: 100, keys: set(a) },
    { at: 200, keys: set(a, b) },
    { at: 400, keys: set(c) },
  ])
  expect(
    history.keys.map(({ kids, first_seen, last_seen, current }) => [kids, first_seen, last_seen, current]),
  ).toEqual([
    [['a'], 100, 200, false],
    [['b'], 200, 300, false],
    [['c'], 400, 400, true],
  ])
  expect(history.steps.map(({ from, to, state }) => [from, to, state])).toEqual([
    [100, 200, 'safe_overlap'],
    [200, 300, 'overlap'],
    [300, 400, 'disjoint'],
  ])
  expect(history.flaps).toBe(false)
  expect(history.summary).toBe('4 snapshots with 3 keys; 3 changes, and 1 of them shares no key with the one before.')
})

test('keys that go and come back are replicas that disagree: no direction is told', () => {
  const history = compareSnapshots([1, 2, 3].map((at) => ({ at, keys: at === 2 ? set(b, c) : set(a, b) })))
  expect(history.flaps).toBe(true)
  expect(history.keys[0]?.seen).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
  ])
  expect(history.summary).toMatch(/tells no direction/)
})

test('a key keeps its history under another kid', () => {
  const history = compareSnapshots([
    { at: 1, keys: set(a) },
    { at: 2, keys: set({ ...a, kid: 'z' }) },
  ])
  expect(history.keys.map(({ kids }) => kids)).toEqual([['a', 'z']])
})

test('what cannot be read is counted and left out; no text makes it throw', () => {
  expect(compareSnapshots([{ at: 1, keys: '<html>' }])).toMatchObject({ unreadable: 1, keys: [], steps: [] })
  const snapshot = fc.record({
    at: fc.oneof(fc.nat(5), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1.5)),
    keys: fc.oneof(fc.string(), fc.constantFrom(set(a), set(b), set(a, b), set())),
  })
  fc.assert(
    fc.property(fc.array(snapshot, { maxLength: 6 }), (snapshots) => {
      const history = compareSnapshots(snapshots)
      expect(JSON.parse(JSON.stringify(history))).toEqual(history)
    }),
  )
})
