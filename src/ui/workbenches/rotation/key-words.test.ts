import { describe, expect, test } from 'vitest'
import { sample, setOf } from '../../../core/checks/rotation-examples'
import { holdKeySets } from '../../../core/rotation/compare-key-sets'
import { kidWords, kindWords, remarksOn } from './key-words'

const { a, b, c } = sample
const keysOf = async (before: object, after: object) =>
  (await holdKeySets(JSON.stringify(before), JSON.stringify(after), { now: 0 })).keys(0, 50)

describe('the keys of both sets', () => {
  test('what goes stands first, what stays last', async () => {
    const keys = await keysOf(setOf(a, c), setOf(b, a))
    expect(keys.map((key) => [key.change, ...kidWords(key), kindWords(key)])).toEqual([
      ['removed', 'c', 'RSA 2048'],
      ['added', 'b', 'EC P-256'],
      ['kept', 'a', 'EC P-256'],
    ])
  })

  test('a renamed key has both kids, a changed one its members', async () => {
    const [renamed] = await keysOf(setOf(a), setOf({ ...a, kid: 'z' }))
    expect(renamed && kidWords(renamed)).toEqual(['a', 'z'])
    const [changed] = await keysOf(setOf(a), setOf({ ...a, use: 'enc', x5t: 'q' }))
    expect(changed?.change).toBe('changed')
    expect(changed && remarksOn(changed)).toBe('use: sig → enc; x5t differs; not for signatures')
  })

  test('a kid that leads to another key is said on both rows', async () => {
    const keys = await keysOf(setOf(a), setOf({ ...b, kid: 'a' }))
    expect(keys.map(remarksOn)).toEqual(Array(2).fill('the kid names another key on the other side'))
  })
})
