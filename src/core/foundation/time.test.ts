import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duration, relative, utc } from './time'

const seconds = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 1e308, -1e308, Infinity, -Infinity, NaN),
)

describe('a duration', () => {
  test.each([
    [0, '0 seconds'],
    [0.9, '0 seconds'],
    [1, '1 second'],
    [59.9, '59 seconds'],
    [60, '1 minute'],
    [3_599, '59 minutes'],
    [3_600, '1 hour'],
    [86_399, '23 hours'],
    [86_400, '24 hours'],
    [172_799, '47 hours'],
    [172_800, '2 days'],
    [31_557_600, '365 days'],
    [63_115_199, '730 days'],
    [63_115_200, '2 years'],
    [1_763_700_000, '55 years'],
    [253_402_300_800, '8,029 years'],
    [1e20, 'more than 1,000,000 years'],
    [Number.MAX_VALUE, 'more than 1,000,000 years'],
    [Infinity, 'more than 1,000,000 years'],
    [-60, '1 minute'],
    [-0.5, '0 seconds'],
  ])('of %d seconds is “%s”', (length, words) => {
    expect(duration(length)).toBe(words)
  })

  test('is a short figure and a unit, whatever the number', () => {
    const shape = /^(more than )?\d[\d,]{0,8} (second|minute|hour|day|year)s?$/
    const inWords = (length: number) => {
      expect(duration(length)).toMatch(shape)
    }
    fc.assert(fc.property(seconds, inWords), { numRuns: 3_000 })
  })
})

describe('a time seen from now', () => {
  test.each([
    [1_000, 1_000, 'now'],
    [1_000.5, 1_000, 'now'],
    [999, 1_000, '1 second ago'],
    [1_720, 1_000, 'in 12 minutes'],
    [0, 1_763_700_000, '55 years ago'],
    [1e300, 0, 'in more than 1,000,000 years'],
    [-1e308, 1e308, 'more than 1,000,000 years ago'],
  ])('%d at %d is “%s”', (time, now, words) => {
    expect(relative(time, now)).toBe(words)
  })

  test('is in words, whatever the numbers', () => {
    const shape = /^(now|in .+s?|.+ ago)$/
    const inWords = (time: number, now: number) => {
      expect(relative(time, now)).toMatch(shape)
      expect(relative(time, now)).not.toMatch(/NaN|∞|Infinity/)
    }
    fc.assert(fc.property(seconds, seconds, inWords), { numRuns: 3_000 })
  })
})

describe('a time in UTC', () => {
  test.each([
    [0, '1970-01-01 00:00:00 UTC'],
    [1_673_665_965, '2023-01-14 03:12:45 UTC'],
    [1_673_665_965.75, '2023-01-14 03:12:45 UTC'],
    [-1, '1969-12-31 23:59:59 UTC'],
    [253_402_300_800, '+010000-01-01 00:00:00 UTC'],
    [8_640_000_000_000, '+275760-09-13 00:00:00 UTC'],
    [8_640_000_000_001, null],
    [1e300, null],
    [-Infinity, null],
    [NaN, null],
  ])('%d is “%s”', (time, words) => {
    expect(utc(time)).toBe(words)
  })

  test('is a date or null, whatever the number', () => {
    const shape = /^[+-]?\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/
    const dated = (time: number) => {
      expect(utc(time) ?? '1970-01-01 00:00:00 UTC').toMatch(shape)
    }
    fc.assert(fc.property(seconds, dated), { numRuns: 3_000 })
  })
})
