import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeBase64url } from '../foundation/base64url'
import { stringMember } from '../foundation/json-access'
import { writeUtf8 } from '../foundation/utf8'
import { readToken } from './read-token'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const encode = (text: string) => writeBase64url(writeUtf8(text))
const signed = encode('{"alg":"ES256"}')
const encrypted = encode('{"alg":"dir","enc":"A128GCM"}')

describe('a compact JWE', () => {
  test('has five named segments, a header and nothing else to read', () => {
    const text = `${encrypted}..aXY.Y2lwaGVy.dGFn`
    const token = readToken(text)
    expect(token).toMatchObject({
      form: 'jwe-compact',
      payload: null,
      signature: null,
      signingInput: null,
      malformed: [],
    })
    expect(token.segments.map(({ name, at }) => [name, text.slice(...at)])).toEqual([
      ['header', encrypted],
      ['encrypted key', ''],
      ['initialization vector', 'aXY'],
      ['ciphertext', 'Y2lwaGVy'],
      ['tag', 'dGFn'],
    ])
  })

  test('is recognised by its enc when its last segment is lost', () => {
    const token = readToken(`${encrypted}..aXY.Y2lwaGVy`)
    expect(token.form).toBe('jwe-compact')
    expect(token.malformed.map((one) => one.reason)).toEqual(['SEGMENT_COUNT'])
  })

  test('without a header is malformed', () => {
    expect(readToken('....').malformed.map((one) => one.reason)).toEqual(['SEGMENT_EMPTY'])
  })
})

describe('a compact JWS', () => {
  test('with an empty payload and a signature is detached (RFC 7515 Appendix F)', () => {
    const token = readToken(`${signed}..c2ln`)
    expect(token).toMatchObject({
      form: 'jws-compact',
      unread: 'detached',
      payload: null,
      signingInput: null,
      malformed: [],
    })
  })

  test('whose payload is compressed, as that of a SMART Health Card, is not called broken', () => {
    const header = Buffer.from('{"alg":"ES256","zip":"DEF"}').toString('base64url')
    const token = readToken(`${header}.q1YqUbIyNKgFAA.c2ln`)
    expect(token).toMatchObject({ form: 'jws-compact', payload: null, unread: 'compressed', malformed: [] })
  })

  test('with an empty payload is not detached without a signature, or without a header that can be read', () => {
    expect(readToken(`${signed}..`).unread).toBeNull()
    expect(readToken('e30x..c2ln').unread).toBeNull()
  })

  test('without a signature is whole: alg none has none', () => {
    const token = readToken(`${encode('{"alg":"none"}')}.e30.`)
    expect(token).toMatchObject({ form: 'jws-compact', malformed: [], unread: null })
    expect(token.signature?.bytes).toHaveLength(0)
  })
})

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  const files = (folder: string) =>
    existsSync(corpus) ? readdirSync(new URL(folder, corpus)).map((name) => new URL(folder + name, corpus)) : []
  const compactOf = (folder: string) =>
    files(folder).flatMap((file) => {
      const { output } = JSON.parse(readFileSync(file, 'utf8')) as { output?: { compact?: string } }
      return output?.compact ? [output.compact] : []
    })

  test('every compact JWE of RFC 7520 is read', () => {
    const texts = compactOf('cookbook-rfc7520/jwe/')
    expect(texts.length).toBeGreaterThanOrEqual(9)
    for (const text of texts) {
      const token = readToken(text)
      expect(token).toMatchObject({ form: 'jwe-compact', malformed: [] })
      expect(stringMember(token.header?.object, 'enc')).toBeDefined()
    }
  })

  test('every compact JWS of RFC 7520 is a JWS whose payload is no JSON object, or is detached', () => {
    const texts = compactOf('cookbook-rfc7520/jws/')
    expect(texts.length).toBeGreaterThanOrEqual(5)
    for (const text of texts) {
      const token = readToken(text)
      expect(token.form).toBe('jws-compact')
      expect(stringMember(token.header?.object, 'alg')).toBeDefined()
      expect(token.malformed.map((one) => one.reason)).toEqual(token.unread ? [] : ['PAYLOAD_JSON'])
    }
  })

  test('every compact JWS of RFC 7515 is read', () => {
    for (const file of files('rfc-vectors-latchset/').filter((url) => url.href.endsWith('.jwsc'))) {
      const token = readToken(readFileSync(file, 'utf8').trim())
      expect(token.form, file.href).toBe('jws-compact')
      expect(
        token.malformed.map((one) => one.reason),
        file.href,
      ).toEqual(file.href.includes('A.4') ? ['PAYLOAD_JSON'] : [])
    }
  })
})
