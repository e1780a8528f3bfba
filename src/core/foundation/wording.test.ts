import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalise, count, list, quote, visible } from './wording'

describe('a quoted value', () => {
  test.each([
    ['key-2024-02', '“key-2024-02”'],
    ['', '“”'],
    ['Zoë “😀”', '“Zoë “😀””'],
    ['a\nb\u0000', '“a\\u{a}b\\u{0}”'],
    ['\u202eabc\u2066', '“\\u{202e}abc\\u{2066}”'],
    ['a\u200bb\ufeff\u00ad', '“a\\u{200b}b\\u{feff}\\u{ad}”'],
    ['line\u2028para\u2029', '“line\\u{2028}para\\u{2029}”'],
    ['\u0085\u007f', '“\\u{85}\\u{7f}”'],
    ['half \ud800 a pair', '“half \\u{d800} a pair”'],
    ['\u{e0041}', '“\\u{e0041}”'],
  ])('%j', (value, quoted) => {
    expect(quote(value)).toBe(quoted)
  })

  test('is cut after 80 characters, never within one', () => {
    expect(quote('a'.repeat(80))).toBe(`“${'a'.repeat(80)}”`)
    expect(quote('a'.repeat(81))).toBe(`“${'a'.repeat(80)}…”`)
    expect(quote('😀'.repeat(80))).toBe(`“${'😀'.repeat(80)}”`)
    expect(quote(`${'a'.repeat(79)}😀b`)).toBe(`“${'a'.repeat(79)}😀…”`)
    expect(quote('\u202e'.repeat(81))).toBe(`“${'\\u{202e}'.repeat(80)}…”`)
    expect(quote('a'.repeat(10_000_000))).toHaveLength(83)
  })

  test('has no control character, no bidi control and no half of a pair, whatever the value', () => {
    const clean = (value: string) => {
      expect(quote(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      expect(visible(visible(value))).toBe(visible(value))
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), clean), { numRuns: 3_000 })
  })
})

test('a count agrees with its noun, and thousands are separated', () => {
  expect([count(0, 'key'), count(1, 'key'), count(3, 'key')]).toEqual(['0 keys', '1 key', '3 keys'])
  expect(count(12_345, 'entry', 'entries')).toBe('12,345 entries')
})

test('a list has commas and an “and”, and its rest is counted', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
  expect(list(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e and 1 other')
  expect(list(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 others')
})

test('a sentence is given a capital, once', () => {
  expect([capitalise('the key'), capitalise('É'), capitalise('')]).toEqual(['The key', 'É', ''])
})
