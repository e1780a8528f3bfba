import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEPTH_LIMIT, readJson } from './json'
import { readJsonInSteps } from './json-in-steps'
import { finish } from './steps'

const word = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', '"a"', '"__proto__"', 'null', '01', '1e400', ' ')
const document = fc
  .tuple(fc.jsonValue({ stringUnit: 'binary' }), fc.jsonValue({ maxDepth: 6 }), fc.constantFrom('', ' ', '\t'))
  .map(([a, b, gap]) => JSON.stringify({ keys: [a, { a: b }, b], a }, null, gap).replace('"a"', '"keys"'))
const damaged = fc.tuple(document, fc.nat(), fc.nat({ max: 3 }), word).map(([text, at, cut, put]) => {
  const place = at % (text.length + 1)
  return text.slice(0, place) + put + text.slice(place + cut)
})

test('reading in steps comes to what reading at once comes to, remarks and faults included', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join('')),
    document,
    damaged,
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(isDeepStrictEqual(finish(readJsonInSteps(text)), readJson(text)), text).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test('it rests between the entries of a set, also of one that stands deeper, and tells how far it is', () => {
  const entries = Array.from({ length: 10_000 }, (_, i) => ({ kty: 'EC', kid: `k${i}`, x: 'A'.repeat(43) }))
  for (const text of [entries, { keys: entries }, { data: { keys: entries } }].map((one) => JSON.stringify(one))) {
    const told = [...readJsonInSteps(text)].map((progress) => progress?.done ?? 0)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeLessThanOrEqual(text.length)
  }
})

test('the level that is one too many is refused where it stands', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  expect(finish(readJsonInSteps(nested(DEPTH_LIMIT))).state).toBe('whole')
  expect(finish(readJsonInSteps(nested(DEPTH_LIMIT + 1)))).toEqual(readJson(nested(DEPTH_LIMIT + 1)))
})
