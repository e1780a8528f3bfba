import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstByte, isBase64url, isInvisible, lastByte, readBase64url, writeBase64url, writeDecoded } from './base64url'

const runs = { numRuns: 5_000 }
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const strict = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 })
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom('+', '/', '=', '%3D', '%2b', '%', ' ', '\n', '\u200b', '…', '.', 'é', '😀', '\ud800'),
      strict,
    ),
  )
  .map((parts) => parts.join(''))
const bytes = fc.uint8Array({ maxLength: 200 })
const hex = (some: Uint8Array) => Buffer.from(some).toString('hex')
const flawsOf = (text: string) => readBase64url(text).flaws.map(({ kind, at, length }) => [kind, at, length])

describe('strictly', () => {
  test('any bytes are written as Buffer writes them and read back without a flaw', () => {
    const roundTrip = (some: Uint8Array) => {
      const text = writeBase64url(some)
      expect(text).toBe(Buffer.from(some).toString('base64url'))
      const reading = readBase64url(text)
      expect(reading.flaws).toEqual([])
      expect(hex(reading.bytes)).toBe(hex(some))
    }
    fc.assert(fc.property(bytes, roundTrip), runs)
  })

  test('the first and the last byte are those of all of them, 0 where there is none', () => {
    const agree = (some: Uint8Array) => {
      expect(firstByte(writeBase64url(some))).toBe(some[0] ?? 0)
      expect(lastByte(writeBase64url(some))).toBe(some.at(-1) ?? 0)
    }
    fc.assert(fc.property(bytes, agree), runs)
  })

  test('there are no flaws exactly when writing the bytes gives the same text', () => {
    const agree = (text: string) => {
      const reading = readBase64url(text)
      expect(reading.flaws.length === 0, text).toBe(writeBase64url(reading.bytes) === text)
    }
    fc.assert(fc.property(fc.oneof(strict, messy, fc.string({ unit: 'binary' })), agree), runs)
  })

  test.each([
    ['', ''],
    ['AA', '00'],
    ['Zg', '66'],
    ['Zm8', '666f'],
    ['Zm9v', '666f6f'],
    ['-_-_', 'fbffbf'],
  ])('%j is 0x%s', (text, expected) => {
    expect(flawsOf(text)).toEqual([])
    expect(hex(readBase64url(text).bytes)).toBe(expected)
  })

  test('ten megabytes are read and written', () => {
    const some = new Uint8Array(10_000_000).fill(0xfb)
    const { bytes: back, flaws } = readBase64url(writeBase64url(some))
    expect([back.length, flaws.length, back.at(-1)]).toEqual([10_000_000, 0, 0xfb])
  })
})

describe('flaws', () => {
  test.each<[string, (string | number)[][], string]>([
    ['Zg==', [['padding', 2, 2]], 'f'],
    [
      'Z=g=',
      [
        ['padding', 1, 1],
        ['padding', 3, 1],
      ],
      'f',
    ],
    ['Zm9v+/Zm', [['standard_alphabet', 4, 2]], 'foo\xfb\xf6f'],
    ['Zm9vLyE%3D', [['percent_encoding', 7, 3]], 'foo/!'],
    ['Zg%3D%3d', [['percent_encoding', 2, 6]], 'f'],
    ['%2B%2FZm', [['percent_encoding', 0, 6]], '\xfb\xf6f'],
    ['%2D%5FZm', [['percent_encoding', 0, 6]], '\xfb\xf6f'],
    ['Zm%41vA', [['foreign_character', 2, 1]], 'fn5\xbc'],
    [
      ' Zm 9v\n',
      [
        ['white_space', 0, 1],
        ['white_space', 3, 1],
        ['white_space', 6, 1],
      ],
      'foo',
    ],
    ['Zm\r\n\t9v', [['white_space', 2, 3]], 'foo'],
    ['Zm\u200b\ufeff\u00a09v', [['white_space', 2, 3]], 'foo'],
    ['Zm9v…', [['ellipsis', 4, 1]], 'foo'],
    ['Zm9v...Zm9v', [['ellipsis', 4, 3]], 'foofoo'],
    ['Zm{}9v', [['foreign_character', 2, 2]], 'foo'],
    ['Zm😀9v', [['foreign_character', 2, 2]], 'foo'],
    ['Zm\u00009v', [['foreign_character', 2, 1]], 'foo'],
    ['Zm9vZ', [['length', 4, 1]], 'foo'],
    ['Z', [['length', 0, 1]], ''],
    ['Zh', [['unused_bits', 1, 1]], 'f'],
    ['Zm9vZm9', [['unused_bits', 6, 1]], 'foofo'],
    [
      'Zh==',
      [
        ['padding', 2, 2],
        ['unused_bits', 1, 1],
      ],
      'f',
    ],
    ['=', [['padding', 0, 1]], ''],
  ])('of %j', (text, flaws, lenient) => {
    expect(flawsOf(text)).toEqual(flaws)
    expect(Buffer.from(readBase64url(text).bytes).toString('latin1')).toBe(lenient)
  })

  test('any text is read, with flaws inside it that do not overlap', () => {
    const read = (text: string) => {
      let end = 0
      for (const { kind, at, length } of readBase64url(text).flaws) {
        expect(length).toBeGreaterThan(0)
        expect(at + length).toBeLessThanOrEqual(text.length)
        if (kind === 'length' || kind === 'unused_bits') continue
        expect(at).toBeGreaterThanOrEqual(end)
        end = at + length
      }
    }
    fc.assert(fc.property(fc.oneof(messy, fc.string({ unit: 'binary' }), fc.string()), read), runs)
  })

  test('a million flaws are listed', () => {
    expect(readBase64url('A='.repeat(1_000_000)).flaws).toHaveLength(1_000_000)
  })
})

describe('leniently', () => {
  test('the padded and the standard alphabet give the bytes that Buffer gives', () => {
    const lenient = (some: Uint8Array, wrap: number) => {
      const text = Buffer.from(some).toString('base64')
      expect(hex(readBase64url(text).bytes)).toBe(hex(some))
      const wrapped = text.replace(new RegExp(`.{${wrap}}`, 'g'), '$&\r\n')
      expect(hex(readBase64url(wrapped).bytes)).toBe(hex(some))
      expect(hex(readBase64url(encodeURIComponent(text)).bytes)).toBe(hex(some))
    }
    fc.assert(fc.property(bytes, fc.integer({ min: 1, max: 76 }), lenient), runs)
  })

  test('text of the alphabet alone gives the bytes that Buffer gives, whatever its length', () => {
    const agree = (text: string) => {
      expect(hex(readBase64url(text).bytes)).toBe(hex(Buffer.from(text, 'base64url')))
    }
    fc.assert(fc.property(strict, agree), runs)
  })
})

test('white space and characters without a shape are invisible', () => {
  expect([...' \t\n\u00a0\u00ad\u200b\u200e\u202e\u2060\ufeff'].every(isInvisible)).toBe(true)
  expect([...'A-_=.+é'].some(isInvisible)).toBe(false)
})

test('a text is strict base64url exactly when reading it finds no flaw', () => {
  const agree = (text: string) => {
    expect(isBase64url(text)).toBe(readBase64url(text).flaws.length === 0)
  }
  fc.assert(fc.property(fc.oneof(strict, messy, fc.string()), agree), runs)
  for (const text of ['', 'A', 'AA', 'AB', 'AAA', 'AAB', 'AAAA', 'AAA=', 'AA\n', 'AAAA\n']) agree(text)
})

test('bytes written among others are those that are read, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(9), (bytes, at) => {
      const all = new Uint8Array(64).fill(7)
      const end = writeDecoded(writeBase64url(bytes), all, at)
      expect([...all]).toEqual([...Array(at).fill(7), ...bytes, ...Array(64 - end).fill(7)])
    }),
  )
})
