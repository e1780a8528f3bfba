import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../core/foundation/json'
import { MOST_FOUND, placesOf, rowIdsAt } from './find-in-text'
import { layOut } from './json-rows'

describe('a word in a text', () => {
  test('is found in any case of letters, and is no pattern', () => {
    expect(placesOf('a.C', 'a.c abc A.C')).toEqual([0, 8])
    expect(placesOf('', 'abc')).toEqual([])
    expect(placesOf('a', 'a'.repeat(MOST_FOUND + 5))).toHaveLength(MOST_FOUND)
  })

  test('whatever it is, it stands where it was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        const text = before + word + after
        const places = placesOf(word, text)
        expect(places.length).toBeGreaterThan(0)
        for (const at of places) expect(text.slice(at, at + word.length).toLowerCase()).toBe(word.toLowerCase())
      }),
    )
  })
})

test('a place lies in the rows that hold it, as they are laid out', () => {
  const text = '{"a": [1, {"b": "c"}], "a": [{"b": "d"}]}'
  const reading = readJson(text)
  if (reading.state !== 'whole') throw new Error(reading.fault.message)
  const rows = layOut(text, reading.root, new Set())
  const ids = rowIdsAt(reading.root, text.indexOf('d'))
  expect(ids).toEqual(['', '/1', '/1/0', '/1/0/0'])
  expect(rows.find(({ id }) => id === ids.at(-1))?.source).toBe('"d"')
})
