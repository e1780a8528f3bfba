import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClientConfig } from './read-client-config'
import { writeClientMember } from './write-client-member'

describe('a member of a client’s configuration', () => {
  test.each([
    ['', 'issuer', 'https://a.example', '{\n  "issuer": "https://a.example"\n}'],
    ['{"issuer":"a"}', 'issuer', 'b', '{\n  "issuer": "b"\n}'],
    ['{"issuer":"a"}', 'issuer', null, ''],
    ['{}', 'issuer', null, ''],
    ['{"x":1.50, "issuer":"a"}', 'client_id', 'c', '{\n  "x": 1.50,\n  "issuer": "a",\n  "client_id": "c"\n}'],
    ['{"issuer":"a","x":[ 1e400 ],"issuer":"b"}', 'issuer', 'c', '{\n  "issuer": "c",\n  "x": [ 1e400 ]\n}'],
    ['{"issuer":', 'issuer', 'c', null],
    ['[]', 'issuer', 'c', null],
  ] as const)('%j, %s set to %j, is %j', (text, name, value, written) =>
    expect(writeClientMember(text, name, value)).toBe(written),
  )

  test('is read as it was written, beside whatever stands there', () => {
    const others = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(others, fc.array(fc.string({ unit: 'binary' })), (object, audiences) => {
        const written = writeClientMember(JSON.stringify(object), 'audiences', audiences) ?? ''
        const reading = readClientConfig(written)
        expect(reading.state === 'unreadable' ? null : reading.value.audiences).toEqual(audiences)
        expect(Object.keys(JSON.parse(written) as object).toSorted()).toEqual(
          [...new Set([...Object.keys(object), 'audiences'])].toSorted(),
        )
      }),
    )
  })
})
