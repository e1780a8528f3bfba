import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBase64url } from '../foundation/base64url'
import { plainValue } from '../foundation/json-access'
import { writeUtf8 } from '../foundation/utf8'
import { readToken } from './read-token'
import { malformedReasons } from './token'

const encode = (text: string) => writeBase64url(writeUtf8(text))
const header = encode('{"alg":"ES256"}')
const payload = encode('{"sub":"a"}')

const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 })
const segment = fc.oneof(
  fc.constantFrom(header, payload, '', 'e', encode('[]'), encode('{"enc":"A128GCM"}'), encode('{'), '_w', 'e30='),
  fc.base64String(),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const tokenLike = fc
  .tuple(fc.array(segment, { maxLength: 7 }), fc.constantFrom('.', '.', '.', '~', '..', ' . '))
  .map(([segments, dot]) => segments.join(dot))
const jsonLike = fc
  .record(
    {
      payload: fc.oneof(segment, fc.jsonValue()),
      protected: fc.oneof(segment, fc.jsonValue()),
      signature: fc.oneof(segment, fc.jsonValue()),
      signatures: fc.oneof(fc.jsonValue(), fc.array(fc.record({ protected: segment, signature: segment }))),
      ciphertext: fc.oneof(segment, fc.jsonValue()),
    },
    { requiredKeys: [] },
  )
  .map((one) => JSON.stringify(one))

describe('any text', () => {
  test('is read, with its parts and faults inside it and the faults in their order', () => {
    const read = (text: string) => {
      const token = readToken(text)
      for (const { at } of token.segments)
        expect([0 <= at[0], at[0] <= at[1], at[1] <= text.length]).not.toContain(false)
      const ranks = token.malformed.map(({ reason }) => malformedReasons.indexOf(reason))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      for (const { at, message } of token.malformed) {
        expect(at[0]).toBeLessThanOrEqual(at[1])
        expect(message).toMatch(/^The |^Found |^There /)
        expect(message).toMatch(/\.$/)
      }
      if (token.form === 'unrecognised') expect(token.malformed).not.toEqual([])
    }
    fc.assert(fc.property(fc.oneof(tokenLike, jsonLike, fc.string({ unit: 'binary' })), read), { numRuns: 8_000 })
  })

  test.each([
    ['a million dots', '.'.repeat(1_000_000)],
    ['a million tildes', '~'.repeat(1_000_000)],
    ['a million brackets', '{'.repeat(1_000_000)],
    ['a header of ten megabytes', `${'e30'.repeat(3_333_333)}.e30.AA`],
    ['a million spaces', ' '.repeat(1_000_000)],
  ])('of %s is read', (_, text) => {
    expect(readToken(text).malformed).not.toEqual([])
  })
})

describe('a token built from header and claims', () => {
  test('gives them back whole', () => {
    const giveBack = (some: object, claims: object, signature: Uint8Array) => {
      const [first, second, third] = [
        encode(JSON.stringify(some)),
        encode(JSON.stringify(claims)),
        writeBase64url(signature),
      ]
      const text = `${first}.${second}.${third}`
      const token = readToken(text)
      expect(token).toMatchObject({ form: 'jws-compact', text, malformed: [], unread: null })
      expect(plainValue(token.header?.json)).toEqual(JSON.parse(JSON.stringify(some)))
      expect(plainValue(token.payload?.json)).toEqual(JSON.parse(JSON.stringify(claims)))
      expect(token.signature?.bytes).toEqual(signature)
      expect(token.signingInput).toBe(`${first}.${second}`)
      expect(token.segments.map(({ at }) => text.slice(...at))).toEqual([first, second, third])
    }
    fc.assert(fc.property(object, object, fc.uint8Array(), giveBack), { numRuns: 3_000 })
  })

  test('is never whole once a character is lost from its middle segment, or its end is cut', () => {
    const whole = `${header}.${payload}.c2lnbg`
    for (let at = 0; at < whole.length; at++) {
      const left = readToken(whole.slice(0, at))
      expect(left.malformed.length > 0 || left.signature!.bytes.length < 4, whole.slice(0, at)).toBe(true)
    }
  })
})

describe('a text that is no whole token', () => {
  test('is shown as far as it can be read', () => {
    const token = readToken(`${header}=.${payload}`)
    expect(token).toMatchObject({ form: 'jws-compact', signature: null, signingInput: null })
    expect([plainValue(token.header?.json), plainValue(token.payload?.json)]).toEqual([{ alg: 'ES256' }, { sub: 'a' }])
    const cut = readToken(`${header}.${payload.slice(0, -4)}`)
    expect(cut.header?.object).not.toBeNull()
    expect(cut.payload?.json.state).toBe('unreadable')
  })

  test('is recognised as a JWS by its segments or its alg, else as nothing', () => {
    expect(readToken(`${header}.${payload}`).form).toBe('jws-compact')
    expect(readToken(header).form).toBe('jws-compact')
    expect(readToken('a.b.c').form).toBe('jws-compact')
    expect(readToken(encode('{"a":1}')).form).toBe('unrecognised')
    expect(readToken('hello~world').form).toBe('unrecognised')
    expect(readToken('{"a":1}').form).toBe('unrecognised')
  })
})
