import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Key } from './key'
import { keyHealth } from './key-health'
import { readKeys } from './read-keys'

const one = (jwk: object | string): Key => {
  const reading = readKeys(typeof jwk === 'string' ? jwk : JSON.stringify(jwk))
  if (reading.state === 'unreadable' || !reading.value.keys[0]) throw new Error('expected a key')
  return reading.value.keys[0]
}
const rsa = (bits: number, more: object = {}) => {
  const n = Buffer.alloc(Math.ceil(bits / 8), 0xff)
  return { kty: 'RSA', n: n.toString('base64url'), e: 'AQAB', ...more }
}
const ed = { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(32, 1).toString('base64url') }
const wordsOf = (jwk: object | string, sameKid?: number) =>
  keyHealth(one(jwk), sameKid).map(({ severity, words }) => `${severity}: ${words}`)

test.each<readonly [string, object | string, readonly string[]]>([
  ['a sound key', { ...ed, kid: 'a', use: 'sig', key_ops: ['verify'] }, []],
  ['2048 bits', rsa(2048), []],
  ['4096 bits', rsa(4096), []],
  ['1024 bits', rsa(1024), ['warning: 1024 bits']],
  ['512 bits', rsa(512), ['error: 512 bits']],
  ['16384 bits', rsa(16384), ['warning: 16384 bits']],
  ['an even exponent', rsa(2048, { e: 'Ag' }), ['error: unsound exponent']],
  ['private members', { ...ed, d: 'AAAA' }, ['error: private members']],
  ['a secret in a set', { kty: 'oct', k: 'AyM1' }, ['warning: shared secret']],
  ['a secret as text', 'hunter2!', ['note: shared secret']],
  ['a key for encryption', rsa(2048, { use: 'enc', key_ops: ['encrypt'] }), ['note: for encryption']],
  ['a key for key agreement', { ...ed, crv: 'X25519' }, ['note: for key agreement']],
  ['key_ops', { ...ed, key_ops: ['sign'] }, ['note: key_ops without verify']],
  ['a certificate that is none', { ...ed, x5c: ['AAAA'] }, ['warning: certificate unreadable']],
])('%s', (_, jwk, words) => {
  expect(wordsOf(jwk)).toEqual(words)
})

test('a key that cannot be read says why, and the worst stands first', () => {
  expect(wordsOf({ kty: 'EC', crv: 'P-256', use: 'enc', d: 'AAAA' })).toEqual([
    expect.stringMatching(/^error: cannot be read: x is missing/),
    'error: private members',
    'note: for encryption',
  ])
  expect(wordsOf({ kty: 'FUTURE' })).toEqual([expect.stringMatching(/^note: cannot be read: kty “FUTURE”/)])
})

test('a kid that several keys have', () => {
  expect(wordsOf({ ...ed, kid: 'a' }, 2)).toEqual(['warning: kid of 2 keys'])
  expect(wordsOf(ed, 2)).toEqual([])
})

test('no remark holds a private member or a secret', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = privateKey.export({ format: 'jwk' })
  const said = JSON.stringify([keyHealth(one(jwk)), keyHealth(one({ kty: 'oct', k: 'c2VjcmV0' }))])
  expect(said).not.toContain(jwk.d)
  expect(said).not.toContain('c2VjcmV0')
})
