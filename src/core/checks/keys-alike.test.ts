import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../foundation/steps'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { keysAlikeInSteps } from './keys-alike'
import { sameMaterial } from './same-material'

/** Two of them end alike. */
const moduli = ['sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri', 'wWchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri', 'sXch']
const set = fc.array(fc.record({ kid: fc.constantFrom('a', 'b', null), n: fc.constantFrom(...moduli) })).map((keys) => {
  const text = JSON.stringify({ keys: keys.map(({ kid, n }) => ({ kty: 'RSA', e: 'AQAB', n, ...(kid && { kid }) })) })
  const reading = readKeys(text)
  return reading.state === 'unreadable' ? { form: 'jwks' as const, keys: [] } : reading.value
})

test('keys that share a mark are found together, in order, and no others', () => {
  const agree = ({ keys }: KeySet) => {
    const kids = new Set(keys.flatMap(({ kid }) => kid ?? []))
    const plainly = [...kids].map((one) => keys.filter(({ kid }) => kid === one)).filter(({ length }) => length > 1)
    expect(finish(keysAlikeInSteps(keys, ({ kid }) => kid))).toEqual(plainly)
  }
  fc.assert(fc.property(set, agree))
})

test('keys are one key when all of their material is the same, not only its end', () => {
  fc.assert(
    fc.property(set, (keySet) => {
      const found = sameMaterial(keySet).map(({ keys }) => keys.map(({ pointer }) => pointer).join(' '))
      const plainly = moduli
        .map((n) => keySet.keys.filter(({ material }) => material?.n === n).map(({ pointer }) => pointer))
        .filter(({ length }) => length > 1)
      expect(found.toSorted()).toEqual(plainly.map((pointers) => pointers.join(' ')).toSorted())
    }),
  )
})
