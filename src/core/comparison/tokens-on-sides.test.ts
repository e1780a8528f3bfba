import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { findTokens } from '../intake'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { makeKey, mint, type SigningKey } from '../lab/mint'
import { type TokenOnSides, tryTokensOnSides } from './tokens-on-sides'

const now = 1_767_225_600
const claims = { iss: 'https://id.example.com', iat: now, exp: now + 600 }
const keys = await Promise.all(['a', 'b', 'c'].map((kid) => makeKey(kid)))
const [a, b, c] = keys as [SigningKey, SigningKey, SigningKey]

const setOf = (...jwks: readonly object[]) => JSON.stringify({ keys: jwks })
const sets = [
  setOf(a.jwk, b.jwk),
  setOf(b.jwk, c.jwk),
  setOf({ ...a.jwk, kid: 'b' }, { ...b.jwk, kid: 'a' }),
  setOf({ ...a.jwk, use: 'enc' }, { ...b.jwk, alg: 'ES384' }, { ...c.jwk, key_ops: ['sign'] }),
  setOf(a.jwk, { ...b.jwk, kid: 'a' }),
  setOf(...[a, b, c].map(({ jwk }) => ({ ...jwk, kid: undefined }))),
  setOf({ ...a.jwk, x: b.jwk['y'] }, { kty: 'oct', k: 'AAAA', kid: 'h' }),
]

/** Good and bad tokens, many of each, so that what is remembered of one is asked of another. */
async function manyTokens(): Promise<readonly string[]> {
  const headers = [
    { alg: 'ES256', kid: 'a' },
    { alg: 'ES256', kid: 'b' },
    { alg: 'ES256', kid: 'gone' },
    { alg: 'ES256' },
  ]
  const good: string[] = []
  for (const header of headers)
    for (const key of [a, b, c])
      for (let index = 0; index < 3; index++) good.push(await mint(key, header, { ...claims, index }))
  const bad = good.flatMap((token) => {
    const [header = '', payload = '', signature = ''] = token.split('.')
    const other = good.find((one) => one !== token && one.startsWith(`${header}.`))?.split('.')[1] ?? ''
    return [
      `${header}.${other}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
      `${header}.${payload}.${signature.slice(0, -2)}`,
      `${btoa('{"alg":"none"}')}.${payload}.${signature}`,
      `${btoa('{"alg":"HS256","kid":"h"}').replace(/=/g, '')}.${payload}.${signature}`,
    ]
  })
  return [...good, ...bad]
}

const read = (text: string): KeySet => {
  const reading = readKeys(text)
  if (reading.state === 'unreadable') throw new Error(text)
  return reading.value
}

const verdicts = ({ before, after }: TokenOnSides) => [before.verdict, after.verdict]

describe('many tokens on two sides', () => {
  test('a token verifies on a side exactly when an inspection with that side says so', async () => {
    const text = (await manyTokens()).join('\n')
    const found = findTokens(text)
    expect(found.length).toBeGreaterThan(150)
    for (const [index, before] of sets.entries()) {
      const after = sets[(index + 1) % sets.length] as string
      const tried = await tryTokensOnSides([text], read(before), read(after), { now, clockSkew: 0 })
      expect(tried.map((one) => one.found)).toEqual(found.map(({ token, at }) => ({ token, at })))
      // An inspection tries far more, so each pair of sets takes another part of the tokens.
      for (const one of tried.filter((_, at) => (at * 5 + index) % 14 === 0)) {
        const said = await Promise.all(
          [before, after].map(async (keySet) => {
            const { statuses } = await inspect(one.found.token, { keys: keySet, now })
            return statuses.key === 'pass' && statuses.signature === 'pass' && statuses.algorithm !== 'fail'
          }),
        )
        expect([one.found.token, verdicts(one).map((verdict) => verdict === 'verifies')]).toEqual([
          one.found.token,
          said,
        ])
      }
    }
  })

  test('what is said of each is what is said of it alone', async () => {
    const tokens = await manyTokens()
    for (const before of sets.slice(0, 4)) {
      const work = { now, clockSkew: 0 }
      const [one, two] = [read(before), read(sets[1] as string)]
      const together = await tryTokensOnSides([tokens.join('\n')], one, two, work)
      for (const { found, ...rest } of together.filter((_, index) => index % 7 === 0)) {
        const [alone] = await tryTokensOnSides([found.token], one, two, work)
        expect({ ...alone, found: null }).toEqual({ ...rest, found: null })
      }
    }
  })
})
