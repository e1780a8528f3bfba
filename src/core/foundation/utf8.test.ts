import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUtf8, writeUtf8 } from './utf8'

const runs = { numRuns: 5_000 }
const fatal = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const isUtf8 = (bytes: Uint8Array) => {
  try {
    fatal(bytes)
    return true
  } catch {
    return false
  }
}
/** Bytes that are often nearly UTF-8: texts, leads, continuations and stray bytes side by side. */
const nearly = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }).map(writeUtf8),
      fc.constantFrom(
        [0xc0],
        [0xc1],
        [0xc2],
        [0xe0],
        [0xe0, 0x9f],
        [0xed, 0xa0],
        [0xef, 0xbb],
        [0xf0, 0x8f],
        [0xf4, 0x90],
      ),
      fc.constantFrom([0x80], [0xbf], [0xf5], [0xff], [0xf0, 0x9f, 0x98], [0xe2, 0x82], [0xef, 0xbb, 0xbf]),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])))
const anyBytes = fc.oneof(nearly, fc.uint8Array({ maxLength: 40 }))

describe('bytes', () => {
  test('are UTF-8 exactly when TextDecoder says so, and then give its text without the mark', () => {
    const agree = (bytes: Uint8Array) => {
      const reading = readUtf8(bytes)
      expect(reading.invalidAt === null).toBe(isUtf8(bytes))
      if (reading.invalidAt === null) expect((reading.bom ? '\ufeff' : '') + reading.text).toBe(fatal(bytes))
      else expect(reading.text).toContain('\ufffd')
    }
    fc.assert(fc.property(anyBytes, agree), runs)
  })

  test('before the first fault are UTF-8, and nothing that follows mends it', () => {
    const agree = (bytes: Uint8Array, more: Uint8Array) => {
      const { invalidAt } = readUtf8(bytes)
      if (invalidAt === null) return
      expect(isUtf8(bytes.subarray(0, invalidAt))).toBe(true)
      for (let end = invalidAt + 1; end <= Math.min(bytes.length, invalidAt + 4); end++)
        expect(isUtf8(bytes.subarray(invalidAt, end))).toBe(false)
      const isCut = bytes.length - invalidAt < 4
      if (!isCut) expect(readUtf8(Uint8Array.from([...bytes, ...more])).invalidAt).toBe(invalidAt)
    }
    fc.assert(fc.property(anyBytes, fc.uint8Array({ maxLength: 4 }), agree), runs)
  })

  test('of any text are read back', () => {
    const back = (text: string) => {
      expect(readUtf8(writeUtf8(`x${text}`)).text).toBe(`x${text}`)
    }
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), back), runs)
  })
})

test.each<[string, number[], number | null]>([
  ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
  ['an overlong slash in three bytes', [0xe0, 0x80, 0xaf], 0],
  ['an overlong NUL in four bytes', [0x61, 0xf0, 0x80, 0x80, 0x80], 1],
  ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
  ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
  ['a lead that no UTF-8 has', [0x61, 0xf5, 0x80, 0x80, 0x80], 1],
  ['a stray continuation', [0xc3, 0xa9, 0x80], 2],
  ['a sequence cut by the end', [0x61, 0xe2, 0x82], 1],
  ['a sequence cut by a letter', [0x61, 0xf0, 0x9f, 0x98, 0x61], 1],
  ['ISO 8859-1', [0x63, 0x61, 0x66, 0xe9], 3],
  ['a fault behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 4],
  ['the first and last of each length', [0x00, 0x7f, 0xc2, 0x80, 0xdf, 0xbf, 0xe0, 0xa0, 0x80, 0xed, 0x9f, 0xbf], null],
  ['the last code point', [0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf], null],
])('%s', (_, bytes, invalidAt) => {
  expect(readUtf8(Uint8Array.from(bytes)).invalidAt).toBe(invalidAt)
})

test('one byte order mark is taken off and told', () => {
  expect(readUtf8(writeUtf8('\ufeff{}'))).toEqual({ text: '{}', bom: true, invalidAt: null, looksLike: null })
  expect(readUtf8(writeUtf8('\ufeff\ufeff{}')).text).toBe('\ufeff{}')
  expect(readUtf8(writeUtf8('{}\ufeff'))).toMatchObject({ text: '{}\ufeff', bom: false })
})

test.each<[string, number[], string | null]>([
  ['UTF-16 with a mark, little end first', [0xff, 0xfe, 0x7b, 0x00], 'UTF-16'],
  ['UTF-16 with a mark, big end first', [0xfe, 0xff, 0x00, 0x7b], 'UTF-16'],
  ['UTF-16 without a mark, little end first', [0x7b, 0x00, 0x22, 0x00], 'UTF-16'],
  ['UTF-16 without a mark, big end first', [0x00, 0x7b, 0x00, 0x22], 'UTF-16'],
  ['UTF-7', [...Buffer.from('+AHs-+ACI-')], 'UTF-7'],
  ['an object in UTF-8', [...Buffer.from('{"a":1}')], null],
  ['a brace alone', [0x7b], null],
  ['no bytes', [], null],
])('%s looks like what it is', (_, bytes, looksLike) => {
  expect(readUtf8(Uint8Array.from(bytes)).looksLike).toBe(looksLike)
})
