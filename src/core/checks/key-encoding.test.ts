import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBase64url } from '../foundation/base64url'
import { readKeys } from '../keys/read-keys'
import { sightEncoding } from './key-encoding'
import { rs256 } from './rfc-examples'

function sighted(n: string): readonly string[] {
  const reading = readKeys(JSON.stringify({ keys: [{ ...rs256.jwk, n }] }))
  const keySet = reading.state === 'unreadable' ? null : reading.value
  const readable = keySet?.keys[0]?.material ? keySet : null
  return [true, false].flatMap((isCertain) =>
    [...sightEncoding(readable, () => true, isCertain)].map(({ facts }) => `${isCertain} ${facts.member}`),
  )
}

test('what is said of a number is what the reader of base64url found', () => {
  const piece = fc.constantFrom('A', 'B', 'Q', '9', '-', '_', '+', '/', '=', ' ', '%3D', ',', '\u00e9')
  fc.assert(
    fc.property(fc.string({ unit: piece, minLength: 20, maxLength: 40 }), (tail) => {
      const n = `q${tail}`
      expect(sighted(n).length).toBe(readBase64url(n).flaws.length > 0 ? 1 : 0)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['padding', `${rs256.jwk.n}==`, true],
  ['a comma that was copied along', `${rs256.jwk.n},`, true],
  ['a comma inside', rs256.jwk.n.replace('gWC', 'g,WC'), false],
  ['a character that is missing', rs256.jwk.n.slice(0, -1), false],
  ['bits left over', rs256.jwk.n.replace(/.$/, 'R'), true],
])('of a number with %s it is known whether it is certain', (_, n, isCertain) => {
  expect(sighted(n)).toEqual([`${isCertain} n`])
})
