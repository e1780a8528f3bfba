import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeySet } from './key'
import { readKeys } from './read-keys'

const rsa = { kty: 'RSA', kid: 'a', n: '_w', e: 'Aw' }
const reasons = (text: string) => {
  const reading = readKeys(text)
  return reading.state === 'whole' ? [] : reading.flaws.map(({ reason }) => reason)
}
const setOf = (text: string): KeySet => {
  const reading = readKeys(text)
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
}
const message = (text: string) => {
  const reading = readKeys(text)
  return reading.state === 'whole' ? '' : reading.flaws[0].message
}

describe('a JWKS', () => {
  test('is whole, with a pointer for each key', () => {
    const text = JSON.stringify({ keys: [rsa, { ...rsa, kid: 'b' }] })
    expect(readKeys(text).state).toBe('whole')
    expect(setOf(text)).toMatchObject({
      form: 'jwks',
      keys: [{ pointer: '/keys/0' }, { pointer: '/keys/1', kid: 'b' }],
    })
  })

  test('keeps the keys beside an entry that is none', () => {
    const reading = readKeys(JSON.stringify({ keys: [rsa, rsa, rsa, null] }))
    expect(reading).toMatchObject({
      state: 'flawed',
      value: { keys: [{}, {}, {}] },
      flaws: [{ reason: 'ENTRY_NOT_OBJECT', pointer: '/keys/3' }],
    })
  })

  test('without one usable entry is unreadable', () => {
    expect(readKeys('{"keys":[1,"x"]}').state).toBe('unreadable')
    expect(reasons('{"keys":[1,"x"]}')).toEqual(['ENTRY_NOT_OBJECT', 'ENTRY_NOT_OBJECT'])
  })

  test('that is empty is flawed and has no keys', () => {
    expect(readKeys('{"keys":[]}')).toMatchObject({
      state: 'flawed',
      value: { keys: [] },
      flaws: [{ reason: 'EMPTY' }],
    })
  })

  test('with a duplicate member says where', () => {
    const text = '{"keys":[{"kty":"RSA","n":"_w","e":"Aw","kid":"a","kid":"b"}]}'
    expect(readKeys(text)).toMatchObject({
      state: 'flawed',
      value: { keys: [{ kid: 'b' }] },
      flaws: [{ reason: 'DUPLICATE_MEMBER', pointer: '/keys/0/kid', at: text.lastIndexOf('"kid"'), length: 5 }],
    })
  })

  test('with a kid that is a number says so', () => {
    const reading = readKeys('{"keys":[{"kty":"RSA","n":"_w","e":"Aw","kid":17}]}')
    expect(reading).toMatchObject({
      state: 'flawed',
      value: { keys: [{ kid: null }] },
      flaws: [{ reason: 'KID_NOT_STRING', pointer: '/keys/0/kid', length: 2 }],
    })
  })

  test('one level down is read', () => {
    const reading = readKeys(JSON.stringify({ status: 200, 'a/b': { keys: [rsa] } }))
    expect(reading).toMatchObject({
      state: 'flawed',
      value: { form: 'jwks', keys: [{ pointer: '/a~1b/keys/0' }] },
      flaws: [{ reason: 'WRAPPED_SET', pointer: '/a~1b' }],
    })
  })

  test('as a bare array is read', () => {
    expect(readKeys(JSON.stringify([rsa]))).toMatchObject({
      state: 'flawed',
      value: { form: 'jwks', keys: [{ pointer: '/0' }] },
      flaws: [{ reason: 'NOT_OBJECT' }],
    })
  })

  test('may follow a byte order mark', () => {
    expect(readKeys(`\ufeff\n${JSON.stringify({ keys: [rsa] })}\u00a0`).state).toBe('whole')
  })
})

describe('other JSON', () => {
  test.each([
    ['{"keys":{}}', 'KEYS_NOT_ARRAY'],
    ['{"a":1}', 'KEYS_MISSING'],
    ['{}', 'KEYS_MISSING'],
    ['[]', 'NOT_OBJECT'],
    ['[1]', 'NOT_OBJECT'],
    ['{"keys":[', 'NOT_JSON'],
    ['{"issuer":"https://i.example","jwks_uri":"https://i.example/jwks"}', 'IS_METADATA'],
    ['{"body":{"jwks_uri":"https://i.example/jwks"}}', 'IS_METADATA'],
    ['{"payload":"e30","signatures":[]}', 'IS_TOKEN'],
  ])('%s is unreadable: %s', (text, reason) => {
    expect(readKeys(text)).toMatchObject({ state: 'unreadable', flaws: [{ reason }] })
  })

  test('names the place at which it stops being JSON', () => {
    expect(message('{"keys":\n[}')).toContain('line 2, character 2')
  })

  test('names the jwks_uri of metadata', () => {
    expect(message('{"jwks_uri":"https://i.example/jwks"}')).toContain('“https://i.example/jwks”')
  })

  test('one JWK is whole', () => {
    expect(readKeys(JSON.stringify(rsa))).toMatchObject({
      state: 'whole',
      value: { form: 'jwk', keys: [{ pointer: '', kid: 'a' }] },
    })
  })
})

describe('what is no key', () => {
  test.each([
    ['', 'EMPTY'],
    [' \n\t', 'EMPTY'],
    ['https://i.example/jwks.json\n', 'IS_URL'],
    ['"https://i.example/jwks.json"', 'IS_URL'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.AAAA', 'IS_TOKEN'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.\ne30.AAAA', 'IS_TOKEN'],
    ['<!DOCTYPE html><title>x</title>', 'NOT_JSON'],
  ])('%j is unreadable: %s', (text, reason) => {
    expect(readKeys(text)).toMatchObject({ state: 'unreadable', flaws: [{ reason }] })
  })

  test('a page is named by its title', () => {
    expect(message('<html><head><TITLE lang="en">Log\n in</TITLE>')).toContain('“Log in”')
  })
})

describe('a secret', () => {
  const read = (text: string) => setOf(text).keys.map(({ writtenAs, material, bits }) => [writtenAs, material?.k, bits])

  test('is its text first, then what else it can be', () => {
    expect(read('deadbeef\n')).toEqual([
      ['secret, read as text', 'ZGVhZGJlZWY', 64],
      ['secret, read as base64url', 'deadbeef', 48],
      ['secret, read as hex', '3q2-7w', 32],
    ])
  })

  test('in base64 is read as that', () => {
    expect(read('+/8=').map(([name, k]) => [name, k])).toEqual([
      ['secret, read as text', 'Ky84PQ'],
      ['secret, read as base64', '-_8'],
    ])
  })

  test('in padded base64url is read as that', () => {
    expect(read('-_8=').at(-1)).toEqual(['secret, read as base64url', '-_8', 16])
  })

  test.each(['hunter2!', 'two\nlines', 'ab cd', 'a=b='])('%j is only text', (text) => {
    expect(read(text)).toHaveLength(1)
  })

  test('loses one line break at its end and nothing else', () => {
    const k = setOf(' my secret \r\n').keys[0]?.material?.k ?? ''
    expect(Buffer.from(k, 'base64url').toString()).toBe(' my secret ')
  })

  test('is neither private nor quoted', () => {
    expect(setOf('hunter2!').keys[0]).toMatchObject({ privateMembers: [], statedThumbprints: [], kid: null })
  })
})

describe('any input', () => {
  const check = (text: string) => {
    const reading = readKeys(text)
    if (reading.state === 'unreadable') return
    for (const key of reading.value.keys) expect(key.material === null).toBe(key.unusable !== null)
    expect(structuredClone(reading)).toEqual(reading)
  }

  test('any string gives a reading', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 5000 })
  })

  test('any JSON value gives a reading', () => {
    fc.assert(fc.property(fc.json(), check), { numRuns: 3000 })
    fc.assert(
      fc.property(fc.jsonValue(), (value) => check(JSON.stringify({ keys: value }))),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (keys) => check(JSON.stringify({ keys }))),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['=', ''],
    ['-', ''],
    ['-----BEGIN A-----', ''],
    ['-----BEGIN ', ''],
    ['\r', '-----BEGIN A-----'],
    ['<title', '<html>'],
    [' ', 'M'],
    ['\\', '-----BEGIN A-----'],
    ['M"', ''],
    ['\n', 'a'],
    ['{"keys":', ''],
    ['[', ''],
  ])('a long run of %j is read in linear time', (unit, front) => {
    check(front + unit.repeat(200_000))
  })
})
