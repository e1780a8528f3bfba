import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { findTokens } from '../intake'
import type { FoundToken } from '../intake/found-token'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { makeKey, mint, type SigningKey } from '../lab/mint'
import { packTokens, unpackTokens } from './packed-tokens'
import { openBench, type TokenBench, type Trial } from './token-bench'
import type { TokenOnSides } from './token-fate'
import { restingBench, tryTokensOnSides } from './tokens-on-sides'

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
  return [...good, ...bad, ...oddTokens(good[0] as string)]
}

/** What a log can hold besides: cut, re-encoded, nested, encrypted, of other forms, with names that could be taken for others. */
function oddTokens(token: string): readonly string[] {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const encode = (text: string) => btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
  const headed = (text: string) => `${encode(text)}.${payload}.${signature}`
  return [
    `${header}..${signature}`,
    `${header}.${payload}.`,
    `${header}.${encode('{"exp":1e400}')}.${signature}`,
    `${header}.${encode('["exp"]')}.${signature}`,
    `${header}.${payload}.${signature}AAAA`,
    `${header}.${payload}.${signature.replace(/.$/, '+')}`,
    `${token}~WyJzIiwiYSIsMV0~`,
    headed('{"alg":"ES256","kid":"a","kid":"b"}'),
    headed('{"alg":"ES256","kid":5}'),
    headed('{"alg":"ES256 a"}'),
    headed('{"alg":"","kid":" a"}'),
    headed('{"alg":["ES256"],"kid":"a"}'),
    headed(`{"alg":"ES256","kid":"${'a'.repeat(5_000)}"}`),
    `${encode('{"alg":"dir","enc":"A128GCM"}')}..AAAA.BBBB.CCCC`,
  ]
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
      expect(tried.map(({ at }) => at)).toEqual(found.map(({ at }) => at))
      // An inspection tries far more, so each pair of sets takes another part of the tokens.
      for (const [at, one] of tried.entries()) {
        if ((at * 5 + index) % 14 !== 0) continue
        const { token } = found[at] as FoundToken
        const said = await Promise.all(
          [before, after].map(async (keySet) => {
            const { statuses } = await inspect(token, { keys: keySet, now })
            return statuses.key === 'pass' && statuses.signature === 'pass' && statuses.algorithm !== 'fail'
          }),
        )
        expect([token, verdicts(one).map((verdict) => verdict === 'verifies')]).toEqual([token, said])
      }
    }
  })

  test('what is said of each is what is said of it alone', async () => {
    const tokens = await manyTokens()
    for (const before of sets.slice(0, 4)) {
      const work = { now, clockSkew: 0 }
      const [one, two] = [read(before), read(sets[1] as string)]
      const together = await tryTokensOnSides([tokens.join('\n')], one, two, work)
      const found = findTokens(tokens.join('\n'))
      for (const [index, rest] of together.entries()) {
        if (index % 7 !== 0) continue
        const { token } = found[index] as FoundToken
        const [alone] = await tryTokensOnSides([token], one, two, work)
        expect({ ...alone, at: null }).toEqual({ ...rest, at: null })
      }
    }
  })

  test('tried by several, packed and handed over, they come to the same', async () => {
    const text = (await manyTokens()).join('\n')
    for (const before of sets.slice(0, 4)) {
      const work = { now, clockSkew: 0 }
      const pair = [read(before), read(sets[1] as string)] as const
      const whole = await tryTokensOnSides([text, text], ...pair, work)
      for (const number of [0, 1, 3]) {
        const counts: number[] = []
        const helpers = async (_: unknown, trial: Trial) =>
          Array.from({ length: number }, () => elsewhere(structuredClone(trial), pair, counts))
        expect(await tryTokensOnSides([text, text], ...pair, { ...work, helpers })).toEqual(whole)
        expect(counts.length > 0).toBe(number > 0)
      }
    }
  })
})

/** A bench in another heap. */
function elsewhere(trial: Trial, sets: readonly [KeySet, KeySet], counts: number[]): TokenBench {
  const bench = restingBench(openBench(trial), {})
  return async (places) => {
    counts.push(places.length)
    const packed = packTokens(await bench(structuredClone(places)), [trial.before, trial.after])
    return unpackTokens(structuredClone(packed), places, sets)
  }
}
