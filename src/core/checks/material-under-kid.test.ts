import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readKeys } from '../keys/read-keys'
import { differsUnder } from './material-under-kid'
import { es256, otherEcJwk, rs256 } from './rfc-examples'

const corpus = new URL('../../../../shared/corpus/wellknown/', import.meta.url)

function keySetOf(keys: readonly object[]) {
  const reading = readKeys(JSON.stringify({ keys }))
  if (reading.state === 'unreadable') throw new Error('no key set')
  return reading.value
}

const named = (...jwks: readonly object[]) => keySetOf(jwks.map((jwk) => ({ ...jwk, kid: '1' })))

describe('one kid in two sets', () => {
  test('is another key when the numbers differ, whatever their spelling', () => {
    const padded = { ...rs256.jwk, n: Buffer.from([0, ...Buffer.from(rs256.jwk.n, 'base64url')]).toString('base64url') }
    expect(differsUnder('1', named(es256.jwk), named(otherEcJwk))).toBe(true)
    expect(differsUnder('1', named(rs256.jwk), named(padded))).toBe(false)
  })

  test('is not, when one of several keys is in both, or when they are of two types', () => {
    expect(differsUnder('1', named(es256.jwk, otherEcJwk), named(es256.jwk))).toBe(false)
    expect(differsUnder('1', named(es256.jwk), named(rs256.jwk))).toBe(false)
    expect(differsUnder('2', named(es256.jwk), named(otherEcJwk))).toBe(false)
  })

  test.skipIf(!existsSync(corpus))('names one key in every real set that was kept', () => {
    let compared = 0
    for (const issuer of readdirSync(corpus)) {
      const path = new URL(`${issuer}/jwks-history.json`, corpus)
      if (!existsSync(path)) continue
      const history = JSON.parse(readFileSync(path, 'utf8')) as readonly { jwks: { keys: { kid?: string }[] } }[]
      for (const [index, { jwks }] of history.entries()) {
        const before = history[index - 1]
        if (!before) continue
        for (const { kid } of jwks.keys) {
          if (kid === undefined) continue
          compared++
          expect([issuer, kid, differsUnder(kid, keySetOf(jwks.keys), keySetOf(before.jwks.keys))]).toEqual([
            issuer,
            kid,
            false,
          ])
        }
      }
    }
    expect(compared).toBeGreaterThan(50)
  })
})
