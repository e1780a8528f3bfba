import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childrenOf, readBits, readDer, readOid, readUnsigned } from './der'

const der = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

describe('readDer', () => {
  test('reads a SEQUENCE and its children', () => {
    const children = childrenOf(readDer(der('30060201050201ff')))
    expect(children?.map(({ content }) => [...content])).toEqual([[5], [255]])
  })

  test.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['an indefinite length', '30800201050000'],
    ['a length that is not minimal', '308103020105'],
    ['a length with a leading zero', `30820080${'00'.repeat(128)}`],
    ['a value that is cut off', '300402'],
    ['bytes after the value', '02010500'],
    ['a tag of several bytes', '1f81000100'],
    ['a length of five bytes', '3085000000000105'],
  ])('refuses %s', (_, hex) => {
    expect(readDer(der(hex))).toBeNull()
  })

  test('refuses children that do not fill their SEQUENCE', () => {
    expect(childrenOf(readDer(der('3004020105ff')))).toBeNull()
  })

  test('never throws or hangs on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const value = readDer(bytes)
        for (const child of childrenOf(value) ?? [])
          for (const read of [readOid, readUnsigned, readBits]) expect(read(child)).not.toBe(undefined)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('readOid', () => {
  test.each([
    ['06082a8648ce3d030107', '1.2.840.10045.3.1.7'],
    ['06032b6570', '1.3.101.112'],
    ['0609608648016503040311', '2.16.840.1.101.3.4.3.17'],
    ['0603883703', '2.999.3'],
  ])('%s is %s', (hex, oid) => {
    expect(readOid(readDer(der(hex)))).toBe(oid)
  })

  test.each([['0600'], ['06028001'], ['06022b80'], ['020105'], ['060bffffffffffffffffffff7f']])('%s is none', (hex) => {
    expect(readOid(readDer(der(hex)))).toBeNull()
  })
})
