import { expect, test } from 'vitest'
import { signatureAlgorithms } from '../core/algorithms/jws'
import { readKeySource } from '../core/keys/read-key-source'
import { makeKey, mint } from '../core/lab/mint'
import { keySetOf, readPasted } from '../core/read-pasted'
import { lookUpKey } from '../core/verify/look-up-key'
import { writeMaterials } from '../core/verify/material-lines'
import { type Trying, tryKeys } from '../core/verify/try-keys'
import { giveOrders } from './give-orders'
import { takeOrders } from './take-orders'

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What crosses between page and worker is cloned, as a browser does it. */
function openRoom() {
  const hand = giveOrders((order) => take(structuredClone(order)))
  const take = takeOrders((answer) => hand.receive(structuredClone(answer)), breathe)
  const tryAway: NonNullable<Trying['tryAway']> = ({ algorithm, ...given }, { keys }, signal) => {
    for (const part of writeMaterials(keys)) take({ order: 'text', number: 1, part })
    return hand.work('tryKeys', { materials: 1, alg: algorithm.name, ...given }, { signal })
  }
  return { tryAway, hand }
}

const [own, twin, ...others] = await Promise.all(Array.from({ length: 130 }, (_, at) => makeKey(`key-${at}`)))
if (!own || !twin) throw new Error('no keys')
const odd = [
  { kty: 'RSA', kid: 'even', n: 'sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsuerg', e: 'AQAB' },
  { kty: 'EC', kid: 'no point', crv: 'P-256', x: 'AA', y: 'AA' },
  { kty: 'EC', kid: 'other curve', crv: 'P-384', x: 'AA', y: 'AA' },
  { kty: 'oct', kid: 'secret', k: 'c2VjcmV0' },
  { kty: 'unknown' },
  { ...twin.jwk, kid: 'key-0' },
]
const keys = { keys: [...odd, own.jwk, twin.jwk, ...others.map(({ jwk }) => jwk)] }
const keySet = () => keySetOf(readKeySource(JSON.stringify(keys)))

test('keys that are tried away come to what they come to here, whatever the token', async () => {
  const signed = await mint(own, { alg: 'ES256', kid: 'key-5' }, {})
  const tokens = [
    await mint(own, { alg: 'ES256', kid: 'key-0' }, {}),
    await mint(twin, { alg: 'ES256', kid: 'key-1' }, {}),
    await mint(twin, { alg: 'ES256' }, {}),
    signed,
    `${signed.slice(0, -9)}AAAAAAAAA`,
    ...signatureAlgorithms.map(({ name }) => `${btoa(JSON.stringify({ alg: name }))}.e30.${signed.split('.')[2]}`),
  ]
  for (const token of tokens) {
    const pasted = readPasted(token)
    const [here, there] = [keySet(), keySet()]
    const tried = await tryKeys(pasted.token, pasted, here)
    const away = await tryKeys(pasted.token, pasted, there, { tryAway: openRoom().tryAway })
    const [plain, packed] = [lookUpKey(pasted, here, tried.attempts), lookUpKey(pasted, there, away.attempts)]
    expect(JSON.stringify(packed) === JSON.stringify(plain), `${pasted.alg} ${pasted.kid}`).toBe(true)
    if (pasted.alg === 'ES256') expect(away.attempts.size).toBe(132)
    expect(away.proofs.map(({ name, key }) => [name, key.kid])).toEqual(
      tried.proofs.map(({ name, key }) => [name, key.kid]),
    )
  }
})

test('keys that are not there are not tried there, and what is called off is not answered', async () => {
  const { hand, tryAway } = openRoom()
  const given = { alg: 'ES256', signingInput: 'a.b', signature: new Uint8Array(64) }
  expect(await hand.work('tryKeys', { ...given, materials: 7 })).toBe(null)
  const pasted = readPasted(await mint(own, { alg: 'ES256', kid: 'nowhere' }, {}))
  const stop = new AbortController()
  const stopped = tryKeys(pasted.token, pasted, keySet(), { tryAway, signal: stop.signal })
  stop.abort()
  await expect(stopped).rejects.toThrow('aborted')
})
