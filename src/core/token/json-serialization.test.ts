import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeBase64url } from '../foundation/base64url'
import { stringMember } from '../foundation/json-access'
import { writeUtf8 } from '../foundation/utf8'
import { readToken } from './read-token'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const encode = (text: string) => writeBase64url(writeUtf8(text))
const signed = encode('{"alg":"ES256"}')
const claims = encode('{"sub":"a"}')
const read = (value: unknown) => readToken(JSON.stringify(value))

describe('a JWS in JSON serialization', () => {
  test('flattened shows its header, payload and signature at their places', () => {
    const text = `{ "payload":"${claims}", "protected":"${signed}", "signature":"c2ln" }`
    const token = readToken(text)
    expect(token).toMatchObject({ form: 'jws-json', signingInput: null, unread: null, malformed: [] })
    expect(stringMember(token.header?.object, 'alg')).toBe('ES256')
    expect(stringMember(token.payload?.object, 'sub')).toBe('a')
    expect(token.segments.map(({ name, at }) => [name, text.slice(...at)])).toEqual([
      ['header', signed],
      ['payload', claims],
      ['signature', 'c2ln'],
    ])
  })

  test('general shows its first signature', () => {
    const second = encode('{"alg":"RS256"}')
    const token = read({
      payload: claims,
      signatures: [
        { protected: signed, signature: 'c2ln' },
        { protected: second, signature: 'AAAA' },
      ],
    })
    expect(token.form).toBe('jws-json')
    expect(stringMember(token.header?.object, 'alg')).toBe('ES256')
  })

  test('without its payload is detached (RFC 7515 Appendix F)', () => {
    expect(read({ protected: signed, signature: 'c2ln' })).toMatchObject({
      form: 'jws-json',
      unread: 'detached',
      payload: null,
    })
    expect(read({ signature: 'c2ln' }).form).toBe('unrecognised')
  })

  test('with an unprotected header only has no header to show', () => {
    expect(read({ payload: claims, header: { alg: 'HS256' }, signature: 'c2ln' })).toMatchObject({
      form: 'jws-json',
      header: null,
      malformed: [],
    })
  })

  test('may carry any payload, but its protected header must be JSON', () => {
    expect(read({ payload: 'a payload', protected: signed, signature: 'c2ln' }).malformed).toEqual([])
    const { malformed } = read({ payload: claims, protected: encode('{'), signature: 'c2ln' })
    expect(malformed.map((one) => one.reason)).toEqual(['HEADER_JSON'])
  })

  test.each([
    [{}],
    [{ payload: claims }],
    [{ keys: [] }],
    [{ payload: claims, signatures: [] }],
    [{ payload: claims, signatures: ['c2ln'] }],
    [{ payload: claims, signatures: null }],
  ])('is not %j', (value) => {
    expect(read(value).form).toBe('unrecognised')
  })

  test('with values of other types is read as far as it goes', () => {
    expect(read({ payload: 1, protected: [], signature: {} })).toMatchObject({
      form: 'jws-json',
      header: null,
      payload: null,
      signature: null,
      segments: [],
    })
  })
})

test('a JWE in JSON serialization shows its protected header only', () => {
  const encrypted = encode('{"alg":"dir","enc":"A128GCM"}')
  const token = read({ protected: encrypted, iv: 'aXY', ciphertext: 'Y2lwaGVy', tag: 'dGFn' })
  expect(token).toMatchObject({ form: 'jwe-json', payload: null, signature: null, malformed: [] })
  expect(stringMember(token.header?.object, 'enc')).toBe('A128GCM')
})

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  const outputs = (folder: string) => {
    if (!existsSync(corpus)) return []
    const names = readdirSync(new URL(folder, corpus)).filter((name) => name.endsWith('.json'))
    return names.flatMap((name) => {
      const { output = {} } = JSON.parse(readFileSync(new URL(folder + name, corpus), 'utf8')) as {
        output?: { json?: object; json_flat?: object }
      }
      return [output.json, output.json_flat].filter((one) => one !== undefined)
    })
  }

  test('every JWS of RFC 7520 and RFC 7797 is recognised', () => {
    const all = [...outputs('cookbook-rfc7520/jws/'), ...outputs('cookbook-rfc7520/rfc7797/')]
    expect(all.length).toBeGreaterThanOrEqual(15)
    for (const one of all) expect(read(one)).toMatchObject({ form: 'jws-json', malformed: [] })
  })

  test('every JWE of RFC 7520 is recognised', () => {
    const all = outputs('cookbook-rfc7520/jwe/')
    expect(all.length).toBeGreaterThanOrEqual(20)
    for (const one of all) expect(read(one)).toMatchObject({ form: 'jwe-json', malformed: [] })
  })

  test.each([
    ['rfc7515_A.6.jwsg', 'RS256'],
    ['rfc7515_A.7.jwsf', 'ES256'],
  ])('%s of RFC 7515 shows header and claims', (name, alg) => {
    const token = readToken(readFileSync(new URL(`rfc-vectors-latchset/${name}`, corpus), 'utf8').trim())
    expect(token).toMatchObject({ form: 'jws-json', malformed: [] })
    expect(stringMember(token.header?.object, 'alg')).toBe(alg)
    expect(stringMember(token.payload?.object, 'iss')).toBe('joe')
  })
})
