import { describe, expect, test } from 'vitest'
import type { KeySet } from '../../../core/keys/key'
import { readKeys } from '../../../core/keys/read-keys'
import { thumbprint } from '../../../core/keys/thumbprint'
import { countKids, drawn, kindOf, nameOf, sizeOf } from '../../key-details/key-words'
import { privateSentence } from '../../key-sources/private-sentence'
import { exampleSet } from './example-set'
import { asksForMisses, findAnswer } from './find-answer'

const okp = (kid: string | undefined, byte: number, more: object = {}) => {
  const x = Buffer.alloc(32, byte).toString('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, ...(kid === undefined ? {} : { kid }), ...more }
}
function read(text: string): KeySet {
  const reading = readKeys(text)
  if (reading.state === 'unreadable') throw new Error(reading.flaws[0].message)
  return reading.value
}
const setOf = (...keys: readonly object[]) => read(JSON.stringify({ keys }))

const { keys } = setOf(okp('alpha', 1), okp('beta', 2), okp(undefined, 3), okp('twice', 4), okp('twice', 5))

describe('the answer', () => {
  test('is none for a blank text', () => {
    expect(findAnswer(' ', keys, [])).toBeNull()
  })

  test.each([
    ['beta', 'Yes: the kid “beta” is there, key 2 of 5.'],
    ['twice', 'Yes, but the kid “twice” is that of 2 keys.'],
  ])('says where the kid %s is', (text, sentence) => {
    expect(findAnswer(text, keys, [])).toEqual({ state: 'there', sentence, misses: [] })
  })

  test('names the key of a thumbprint, also one without a kid', () => {
    const digests = keys.map((key) => thumbprint(key) ?? '')
    expect(findAnswer(digests[0] ?? '', keys, [])?.sentence).toBe(
      `Yes: “${digests[0]}” is the thumbprint (RFC 7638) of the key “alpha”, key 1 of 5.`,
    )
    expect(findAnswer(digests[2] ?? '', keys, [])?.sentence).toMatch(/\(RFC 7638\) of key 3 of 5, which has no kid\.$/)
  })

  test('says in which other sets an absent kid is', () => {
    const others = [
      { name: 'staging', keySet: setOf(okp('gamma', 9)) },
      { name: 'test', keySet: setOf(okp('delta', 9)) },
    ]
    expect(findAnswer('gamma', keys, others)?.sentence).toBe(
      'No key of this set has the kid or thumbprint “gamma”. It is in “staging”.',
    )
  })

  test('explains near misses without speaking of a token, and leaves quoted values alone', () => {
    expect(findAnswer('ALPHA', keys, [])?.misses).toEqual([
      { key: 0, explanation: expect.stringMatching(/^The wanted kid “ALPHA” and the key's kid “alpha” differ/) },
    ])
    const odd = setOf(okp("a token's kid", 1)).keys
    expect(findAnswer("A TOKEN'S KID", odd, [])?.misses[0]?.explanation).toContain("“a token's kid”")
  })

  test('takes a beginning that many keys share for a search, not for a kid that was cut off', () => {
    const many = setOf(...[1, 2, 3, 4].map((i) => okp(`production-${i}`, i))).keys
    expect(findAnswer('production', many, [])?.misses).toEqual([])
    expect(findAnswer('production', many.slice(0, 2), [])?.misses).toHaveLength(2)
  })

  test('of thousands of keys, waits with near misses until the text narrows them', () => {
    const thousand = setOf(...Array.from({ length: 1000 }, (_, i) => okp(`key-${i}`, i % 256))).keys
    expect(asksForMisses('KEY-7', thousand, 111)).toBe(false)
    expect(asksForMisses('KEY-77', thousand, 11)).toBe(true)
    expect(asksForMisses('key-77', thousand, 11)).toBe(false)
    expect(findAnswer('KEY-77', thousand, [])?.misses.map(({ key }) => key)).toEqual([77])
  })

  test('says nothing of thumbprints that are not known yet', () => {
    expect(findAnswer('omega', keys, [], { near: [], isHashed: false })?.sentence).toBe(
      'No key of this set has the kid “omega”; the thumbprints are still being made.',
    )
  })
})

describe('words', () => {
  test('private members are named by key and never quoted', () => {
    const exposed = setOf(okp('a', 1, { d: 'secret' }), okp(undefined, 2, { d: 'secret' }), okp('b', 3)).keys
    expect(privateSentence(exposed)).toMatch(/^2 keys have private members: “a” and “key 2”\./)
    expect(privateSentence(exposed)).not.toContain('secret')
    expect(privateSentence(keys)).toBeNull()
  })

  test('kind and size', () => {
    const akp = { kty: 'AKP', alg: 'ML-DSA-44', pub: Buffer.alloc(1312, 1).toString('base64url') }
    const all = setOf(okp('a', 1), akp, { kty: 'EC', crv: 'P-521' }, {}).keys
    expect(all.map(kindOf)).toEqual(['OKP Ed25519', 'AKP ML-DSA-44', 'EC P-521', 'unknown'])
    expect(all.map(sizeOf)).toEqual([256, null, null, null])
  })

  test('what the source chose is cut and made visible', () => {
    expect(drawn('a\u202eb')).toBe('a\\u{202e}b')
    expect(drawn('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`)
    const [long] = setOf(okp('k'.repeat(10_000), 1)).keys
    expect(long && nameOf(long, 0).length).toBe(81)
  })

  test('kids are counted', () => {
    expect([...countKids(keys)]).toEqual([
      ['alpha', 1],
      ['beta', 1],
      ['twice', 2],
    ])
  })
})

test('the example is the set that RFC 7517 prints, with the thumbprint that RFC 7638 prints', () => {
  const example = read(exampleSet())
  expect(example.keys.map(({ kid }) => kid)).toEqual(['1', '2011-04-29', '1b94c'])
  expect(example.keys.map(thumbprint)[1]).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  expect(example.keys.map(({ unusable }) => unusable)).toEqual([null, null, null])
})
