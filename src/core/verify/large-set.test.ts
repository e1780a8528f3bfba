import { expect, test } from 'vitest'
import { readKeySource } from '../keys/read-key-source'
import { keySetOf as jwksOf, makeKey, mint } from '../lab/mint'
import { keySetOf, readPasted } from '../read-pasted'
import { type Lookup, lookUpKey } from './look-up-key'
import { nearestKeys } from './nearest-keys'
import { triedKeys } from './tried-keys'
import { tryKeys } from './try-keys'

const keys = await Promise.all(Array.from({ length: 230 }, (_, i) => makeKey(`key-${i}`)))
const [named, other] = [keys[40], keys[41]] as const
if (!named || !other) throw new Error('no keys')
const large = keySetOf(readKeySource(jwksOf(...keys)))

/** As of a set that nothing was looked up in before. */
const anew = () => large && { ...large, keys: [...large.keys] }

const plain = ({ outcome, selected, candidates }: Lookup) => ({
  outcome,
  selected,
  candidates: candidates.map((one) => ({ ...one })),
})

test('what is looked up in a large set rests on nothing that was looked up in it before', async () => {
  const tokens = [
    await mint(named, { alg: 'ES256', kid: 'key-40' }, {}),
    await mint(other, { alg: 'ES256', kid: 'key-40' }, {}),
    await mint(named, { alg: 'ES256', kid: 'key-40' }, { sub: 'another' }),
    await mint(named, { alg: 'ES256', kid: 'nowhere' }, {}),
    await mint(named, { alg: 'ES256' }, {}),
    `${(await mint(named, { alg: 'ES256', kid: 'key-40' }, {})).slice(0, -9)}AAAAAAAAA`,
    await mint(named, { alg: 'RS256', kid: 'key-40' }, {}),
  ]
  for (const token of [...tokens, ...tokens.toReversed()]) {
    const pasted = readPasted(token)
    const { attempts } = await tryKeys(pasted.token, pasted, large)
    const lookup = lookUpKey(pasted, large, attempts)
    expect(plain(lookup)).toEqual(plain(lookUpKey(pasted, anew(), new Map(attempts))))
    expect(lookUpKey(pasted, large, attempts)).toBe(lookup)
    expect(lookUpKey(pasted, large, new Map()).candidates.some(({ verifies }) => verifies !== null)).toBe(false)
  }
})

test('the nearest keys come first, and what was tried is counted', async () => {
  const pasted = readPasted(await mint(other, { alg: 'ES256', kid: 'key-40' }, {}))
  const { attempts } = await tryKeys(pasted.token, pasted, large)
  const lookup = lookUpKey(pasted, large, attempts)
  expect(lookup.outcome).toBe('KID_POINTS_AT_WRONG_KEY')
  expect(nearestKeys(lookup).slice(0, 4)).toEqual([40, 41, 0, 1])
  expect(nearestKeys(lookup).toSorted((a, b) => a - b)).toEqual(keys.map((_, at) => at))
  expect(triedKeys(lookup)).toMatchObject({ tried: 230, verifying: 41, eligible: 230 })
})

test('of a long token only the key that the kid names is tried through jose, as an application would', async () => {
  const few = large && { ...large, keys: large.keys.slice(39, 43) }
  const pasted = readPasted(await mint(named, { alg: 'ES256', kid: 'key-40' }, { long: 'a'.repeat(400_000) }))
  const { attempts } = await tryKeys(pasted.token, pasted, few)
  const engines = [...attempts].map(([{ kid }, verdict]) => [kid, verdict.state !== 'undecided' && verdict.engine])
  expect(engines).toEqual([
    ['key-40', 'WebCrypto through jose'],
    ['key-39', 'WebCrypto'],
    ['key-41', 'WebCrypto'],
    ['key-42', 'WebCrypto'],
  ])
})
