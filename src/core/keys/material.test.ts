import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBase64url, writeBase64url } from '../foundation/base64url'
import { makeEc, makeRsa, takeEc, takeRsa } from './material'

const number = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map(writeBase64url),
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map(writeBase64url),
  fc.constantFrom('', 'A', 'AA', 'AQ', 'AQAB', 'AAEAAQ', 'AQAB=', 'A+/B', 'AR'),
)
const bytesOf = (text: string) => readBase64url(text).bytes

test('an RSA key that is taken as it stands is the one that would be made of its bytes', () => {
  const agree = (n: string, e: string) => {
    const taken = takeRsa(n, e)
    if (taken) expect(taken).toEqual(makeRsa(bytesOf(n), bytesOf(e)))
    return taken !== null
  }
  fc.assert(fc.property(number, number, (n, e) => void agree(n, e)))
  expect(agree('9-8', 'AQAB')).toBe(true)
  expect([agree('APf_', 'AQAB'), agree('9-8', ''), agree('9-8=', 'AQAB')]).toEqual([false, false, false])
})

test('an EC key that is taken as it stands is the one that would be made of its bytes', () => {
  const agree = (x: string, y: string) => {
    const taken = takeEc('P-256', x, y)
    if (taken) expect(taken).toEqual(makeEc('P-256', bytesOf(x), bytesOf(y)))
  }
  fc.assert(fc.property(number, number, agree))
})
