import { expect, test } from 'vitest'
import { ask } from '../../../e2e/consumer-agreement'
import { A, jwk, keys, NOW, rsa, rsToken, type Situation } from '../../../e2e/consumer-keys'
import { situations } from '../../../e2e/consumer-situations'
import { readKeySource } from '../keys/read-key-source'
import { keySetOf, readPasted } from '../read-pasted'
import { lookUpKey } from '../verify/look-up-key'
import { tryKeys } from '../verify/try-keys'
import { answers } from './ask'
import type { Answer } from './consumer'
import { consumers } from './index'

/**
 * What their sources say of the six that cannot be run here, in the order of `consumers`: PyJWT, Nimbus, Spring, IdentityModel,
 * Envoy, go-oidc. Y accepts, n refuses, S refuses the set, ? unknown.
 */
const letters: Readonly<Record<Answer['does'], string>> = {
  accepts: 'Y',
  refuses: 'n',
  refuses_the_set: 'S',
  unknown: '?',
}

test.each([
  ['kid found', 'YYYYYY'],
  ['PS256', 'nYYYYY'],
  ['EdDSA', 'Y?nnYY'],
  ['no kid, one key', 'nYYYYY'],
  ['no kid, several keys of one type', 'nYYYYY'],
  ['kid unknown, one key', 'nnnYnn'],
  ['kid of a key that has none', 'nnnYYn'],
  ['kid twice, the right one second', 'nYYnYY'],
  ['no alg in the key', 'YYYYYY'],
  ['alg of the key another', 'nnnYnY'],
  ['use enc', 'nnnnYY'],
  ['key_ops sign', 'YYYYYY'],
  ['unknown kty beside it', 'YYYYYS'],
  ['unreadable RSA key beside it', 'YSSYYS'],
  ['unreadable EC key beside it', 'YSSYYS'],
  ['a text beside it', 'YSS?YS'],
  ['short RSA key', 'YYYYYY'],
  ['private key', 'nY??Yn'],
  ['secret in the set', 'YYnnYn'],
  ['HS256 and an RSA key', 'nnnnnn'],
  ['alg none', 'nnnnnn'],
  ['crit unknown', 'nnn?Yn'],
  ['typ at+jwt', 'YnnYYY'],
  ['padding in n', 'Y???YS'],
  ['standard alphabet in n', 'Y???SS'],
  ['short coordinate', 'n????S'],
  ['no exp', 'YYYnYn'],
  ['exp -1 s from now', 'nYYYYn'],
  ['exp -60 s from now', 'nnYYYn'],
  ['exp -61 s from now', 'nnnYnn'],
  ['exp -300 s from now', 'nnnYnn'],
  ['exp -301 s from now', 'nnnnnn'],
  ['nbf 1 s from now', 'nYYYYY'],
  ['nbf 60 s from now', 'nnYYYY'],
  ['nbf 300 s from now', 'nnnYnY'],
  ['nbf 301 s from now', 'nnnnnn'],
  ['keys twice', '??????'],
])('%s: %s', async (name, expected) => {
  const told = await ask(consumers.slice(4), situations[name] as Situation)
  expect(told.map(({ does }) => letters[does]).join('')).toBe(expected)
})

test('nothing is accepted under a key that was not seen to verify', async () => {
  for (const [name, situation] of Object.entries(situations)) {
    const pasted = readPasted(situation.token)
    const keySet = keySetOf(readKeySource(situation.set))
    const { attempts } = await tryKeys(pasted.token, pasted, keySet)
    const verifies = lookUpKey(pasted, keySet, attempts).candidates.some((one) => one.verifies === true)
    const accepted = (await ask(consumers, situation)).some(({ does }) => does === 'accepts')
    expect(accepted && !verifies, name).toBe(false)
  }
})

test('without trials nothing is asked', () => {
  const pasted = readPasted(rsToken)
  const keyReading = readKeySource(keys(jwk(rsa, A)))
  const lookup = lookUpKey(pasted, null, new Map())
  expect(answers(consumers, { subject: pasted, keyReading, lookup, now: NOW }).state).toBe('not_asked')
  expect(answers(consumers, { subject: pasted, keyReading: null, lookup, now: NOW }).state).toBe('not_asked')
})

test('every answer is one sentence with a source', async () => {
  for (const situation of Object.values(situations)) {
    for (const { reason, source } of await ask(consumers, situation)) {
      expect(reason).toMatch(/^[A-Za-z0-9].*[.]$/s)
      expect(source).toMatch(/^https:\/\//)
    }
  }
})
