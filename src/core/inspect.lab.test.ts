import { createPublicKey, generateKeyPairSync, type JsonWebKeyInput, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inspect } from './inspect'
import { workedExamples } from './lab/examples'
import { keySetOf, makeKey } from './lab/mint'
import { readPasted } from './read-pasted'

const now = 1_780_000_000
const inspectWith = async (token: string, keys: string | undefined) =>
  (await inspect(token, { ...(keys === undefined ? {} : { keys }), now })).verdict

/** Whether the key of the token's kid, of those given, verifies it, by node:crypto alone. */
function isSignedByGiven(token: string, keys: string): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid?: string }
  const jwks = (JSON.parse(keys || '{"keys":[]}') as { keys: readonly { kid?: string }[] }).keys
  return jwks.some((jwk) => {
    const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput)
    const isNamed = kid === undefined || jwk.kid === kid
    const signed = Buffer.from(`${header}.${payload}`)
    return isNamed && verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  })
}

/** The same claims under a key of the attacker's, which the header carries in front of what it had. */
function forge(token: string): string {
  const [header = '', payload = ''] = token.split('.')
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }))
  const carrying = Buffer.from(header, 'base64url').toString().replace('{', `{"jwk":${jwk},`)
  const signed = `${Buffer.from(carrying).toString('base64url')}.${payload}`
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

describe('an example of the lab is accepted under no key but its own', () => {
  test.each(workedExamples.map((one) => [one.title, one] as const))('%s', async (_, example) => {
    const { token, keys } = await example.make(now)
    const compact = readPasted(token).token.text
    const foreign = keySetOf(await makeKey('key-2026-10'), await makeKey(null))
    if ((await inspectWith(token, keys)) === 'accepted') expect(isSignedByGiven(compact, keys)).toBe(true)
    for (const other of [undefined, foreign, 'the secret of the person'])
      expect([other, await inspectWith(token, other)]).not.toEqual([other, 'accepted'])
    for (const any of [undefined, keys, foreign])
      expect([any, await inspectWith(forge(compact), any)]).not.toEqual([any, 'accepted'])
  })
})
