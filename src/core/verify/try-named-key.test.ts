import { expect, test } from 'vitest'
import { readKeySource } from '../keys/read-key-source'
import { keySetOf as jwksOf, makeKey, mint } from '../lab/mint'
import { keySetOf, readPasted } from '../read-pasted'
import { tryKeys, tryNamedKey } from './try-keys'

const keys = await Promise.all(Array.from({ length: 70 }, (_, i) => makeKey(`key-${i}`)))
const [named, other] = [keys[40], keys[41]] as const
if (!named || !other) throw new Error('no keys')
const header = { alg: 'ES256', kid: 'key-40' }
const large = keySetOf(readKeySource(jwksOf(...keys)))
const small = keySetOf(readKeySource(jwksOf(...keys.slice(30, 50))))
const good = readPasted(await mint(named, header, {}))

test('in a large set the key that the kid names decides alone where it verifies', async () => {
  const trials = await tryNamedKey(good.token, good, large)
  expect([...(trials?.attempts.keys() ?? [])].map(({ kid }) => kid)).toEqual(['key-40'])
  expect((await tryKeys(good.token, good, large)).attempts.size).toBe(70)
})

test('where it does not verify, where two have its name and where the set is small, it decides nothing', async () => {
  const wrong = readPasted(await mint(other, header, {}))
  const twice = keySetOf(readKeySource(jwksOf(...keys, named)))
  expect(await tryNamedKey(wrong.token, wrong, large)).toBeNull()
  expect(await tryNamedKey(good.token, good, twice)).toBeNull()
  expect(await tryNamedKey(good.token, good, small)).toBeNull()
})
