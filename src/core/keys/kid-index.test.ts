import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKid, keysNamed, kidsIn } from './kid-index'
import { readKeys } from './read-keys'

test('the keys of a kid are those that looking at each finds, whatever the kids are called', () => {
  const kid = fc.option(fc.constantFrom('', 'a', 'b', '__proto__', 'constructor', 'A', 'a '), { nil: undefined })
  fc.assert(
    fc.property(fc.array(kid, { maxLength: 40 }), (kids) => {
      const reading = readKeys(JSON.stringify({ keys: kids.map((one) => ({ kty: 'oct', k: 'AAAA', kid: one })) }))
      const keys = reading.state === 'unreadable' ? [] : reading.value.keys
      for (const asked of [null, '', 'a', 'b', '__proto__', 'constructor', 'toString']) {
        const found = keys.flatMap((key, at) => (asked !== null && key.kid === asked ? [at] : []))
        expect(keysNamed(asked, keys)).toEqual(found)
        expect(hasKid(asked, keys)).toBe(found.length > 0)
      }
      const distinct = [...new Set(kids.flatMap((one) => one ?? []))]
      const unnamed = kids.filter((one) => one === undefined).length
      expect(kidsIn(keys, 2)).toEqual({ kids: distinct.slice(0, 2), distinct: distinct.length, unnamed })
    }),
  )
})
