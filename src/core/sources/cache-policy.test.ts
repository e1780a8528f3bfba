import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldUntil, readCachePolicy } from './cache-policy'
import { readHttpDate } from './http-date'

/** 2026-01-01 00:00:00 UTC. */
const at = 1_767_225_600
const control = (value: string, more: Record<string, string> = {}) => heldUntil({ 'cache-control': value, ...more }, at)

describe('heldUntil', () => {
  test('counts max-age from the time of the answer', () => {
    expect(control('public, max-age=3600')).toEqual({
      until: at + 3600,
      sentence:
        'A verifier may hold this set until 2026-01-01 01:00:00 UTC, 1 hour after it was fetched (Cache-Control: max-age=3600).',
    })
    expect(control('max-age="15"').until).toBe(at + 15)
    expect(control('Max-Age = 15').until).toBe(at + 15)
    expect(control('private="set-cookie, max-age=1", max-age=9').until).toBe(at + 9)
    expect(control('max-age=5, max-age=50').until).toBe(at + 5)
  })
  test('takes off what a shared cache already used, where it says so', () =>
    expect(control('max-age=3600', { age: '600' }).until).toBe(at + 3000))
  test('leaves out s-maxage, which is for shared caches', () => {
    expect(control('s-maxage=60').until).toBeNull()
    expect(control('s-maxage=60, max-age=10').until).toBe(at + 10)
  })
  test('promises nothing where nothing is said', () => {
    expect(heldUntil({}, at)).toMatchObject({ until: null, sentence: expect.stringContaining('no promise') as string })
    expect(control('private').until).toBeNull()
  })
  test('no-store and no-cache go before max-age', () => {
    expect(control('no-store, max-age=60')).toMatchObject({ until: null })
    expect(control('no-cache="", max-age=60').sentence).toContain('no-cache')
  })
  test('a set that is stale at once is not held', () => {
    expect(control('max-age=0')).toMatchObject({ until: at })
    expect(control('max-age=-1').sentence).toContain('cannot be read')
    expect(heldUntil({ expires: '0' }, at).sentence).toContain('cannot be read')
    expect(heldUntil({ expires: 'Wed, 31 Dec 2025 00:00:00 GMT' }, at).until).toBe(at)
  })
  test('Expires needs the clock of this device, unless the server tells its own', () => {
    const expires = 'Thu, 01 Jan 2026 01:00:00 GMT'
    expect(heldUntil({ expires }, at)).toMatchObject({
      until: at + 3600,
      sentence: expect.stringContaining('this device’s clock') as string,
    })
    const known = heldUntil({ expires, date: 'Thu, 01 Jan 2026 00:30:00 GMT' }, at)
    expect(known.until).toBe(at + 1800)
    expect(known.sentence).not.toContain('clock')
    expect(control('max-age=5', { expires }).until).toBe(at + 5)
  })
  test('a number too large to be a time does no harm', () => {
    expect(control(`max-age=${'9'.repeat(400)}`).until).toBe(at + 2 ** 31)
  })
})

test('the three forms of an HTTP date are one time', () => {
  for (const date of ['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])
    expect(readHttpDate(date)).toBe(784_111_777)
  for (const text of [
    '',
    '0',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:49:37 GMT',
    '2026-01-01T00:00:00Z',
  ])
    expect(readHttpDate(text)).toBeNull()
})

test('no header makes it throw', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('max-age', '=', '"', ',', ' ', '1', 'no-store', '9'.repeat(50), '\t'))
      .map((one) => one.join('')),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('cache-control', 'expires', 'age', 'date'), value), (headers) => {
      const { until, sentence } = heldUntil(headers, at)
      expect(until === null || until >= at).toBe(true)
      expect(sentence).toMatch(/^[A-Z].*\.$/s)
      expect(structuredClone(readCachePolicy(headers, at))).toEqual(readCachePolicy(headers, at))
    }),
    { numRuns: 3_000 },
  )
  for (const unit of ['a="', 'max-age', ' ', ',', '"', '=']) expect(control(unit.repeat(300_000)).sentence).toBeTruthy()
})
