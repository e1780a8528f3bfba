import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findTokens } from './index'

// The token of jwt.io's first page, HS256.
const header = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'
const payload = 'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ'
const signature = 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'
const token = `${header}.${payload}.${signature}`
const other = `${header}.${payload}.AAAAxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`

const only = (text: string) => {
  const found = findTokens(text)
  expect(found).toHaveLength(1)
  return found[0]!
}
const tokens = (text: string) => findTokens(text).map((found) => found.token)

describe('a wrapping is taken off and named', () => {
  test.each<[string, string, string, string[]]>([
    ['bare', token, '', []],
    ['white space around', ` \n${token}\r\n`, '', []],
    ['double quotes', `"${token}"`, '', ['double quotes']],
    ['single quotes', `'${token}',`, '', ['single quotes']],
    ['backquotes', `\`${token}\``, '', ['backquotes']],
    ['typographic quotes', `“${token}”`, '', ['typographic quotes']],
    ['angle brackets', `<${token}>`, '', ['angle brackets']],
    ['the quote that ends a curl line', `${token}'`, '', ['a single quote']],
    [
      'Authorization: Bearer',
      `Authorization: Bearer ${token}\r\n`,
      'an Authorization header',
      ['Authorization: Bearer'],
    ],
    ['authorization: dpop', `authorization: dpop ${token}`, 'an Authorization header', ['Authorization: DPoP']],
    ['Authorization without scheme', `Authorization: ${token}`, 'an Authorization header', ['Authorization']],
    ['Bearer', `Bearer ${token}`, 'a Bearer credential', ['Bearer']],
    ['bearer:', `bearer: ${token}`, 'a Bearer credential', ['Bearer']],
    ['Bearer in quotes', `"Bearer ${token}"`, 'a Bearer credential', ['Bearer', 'double quotes']],
    ['DPoP', `DPoP ${token}`, 'a DPoP credential', ['DPoP']],
    ['a DPoP proof', `DPoP: ${token}`, 'a DPoP header', ['DPoP:']],
    ['token=', `token=${token}`, 'a form field “token”', ['token=']],
    ['access_token= of a form', `access_token=${token}&scope=a`, 'a form field “access_token”', ['access_token=']],
    ['a key and a colon', `key: ${token}`, 'a field “key”', ['key:']],
    ['a shell variable', `export TOKEN="${token}"`, 'a form field “TOKEN”', ['TOKEN=', 'double quotes']],
    ['a Cookie line', `Cookie: a=1; session=${token}; b=2`, 'a cookie', ['session=']],
    ['a Set-Cookie line', `Set-Cookie: id=${token}; Path=/`, 'a cookie', ['id=']],
    ['a cookie alone', `session=${token};`, 'a cookie', ['session=']],
    ['a JSON member', `{"access_token": "${token}", "n": 1}`, 'a JSON member “access_token”', ['double quotes']],
    ['JSON in JSON', `{"b":"{\\"id_token\\":\\"${token}\\"}"}`, 'a JSON member “id_token”', ['double quotes']],
    ['a URL fragment', `https://a.example/cb#id_token=${token}&state=1`, 'a URL', ['id_token=']],
    ['a URL query', `https://a.example/?x=1&t=${token}#top`, 'a URL', ['t=']],
    ['a URL path', `https://a.example/confirm/${token}/next`, 'a URL', []],
    ['a path and a query', `/login?jwt=${token}`, 'a URL', ['jwt=']],
    [
      'curl',
      `curl 'https://a.example' \\\n  -H 'Authorization: Bearer ${token}' \\\n  --compressed`,
      'a curl command',
      ['Authorization: Bearer', 'single quotes'],
    ],
    ['a log line', `2024-01-01T00:00:00Z INFO token ${token} next word`, 'a longer text', []],
    ['markdown', `**${token}**`, 'a longer text', []],
  ])('%s', (_, text, within, stripped) => {
    expect(only(text)).toEqual({
      token,
      at: [text.indexOf(token), text.indexOf(token) + token.length],
      within,
      stripped,
    })
  })

  test('percent-encoding is decoded and told', () => {
    const text = `token%3D${header}%3D.${payload}%2E%2b${signature}%3D%3D%26a`
    const found = only(text)
    expect(found.token).toBe(`${header}=.${payload}.+${signature}==`)
    expect(found.stripped).toEqual(['token=', 'percent-encoding'])
    expect(text.slice(...found.at)).toBe(`${header}%3D.${payload}%2E%2b${signature}%3D%3D`)
  })
})

describe('several tokens', () => {
  test('all are told in their order, and the same one once', () => {
    expect(tokens(`a ${token}, b ${other} and again ${token}.`)).toEqual([token, other])
  })
  test('two on consecutive lines are two', () => {
    expect(tokens(`${token}\n${other}\n`)).toEqual([token, other])
    expect(tokens('eyJ.eyJ.sig\neyJ.eyJ.gis')).toEqual(['eyJ.eyJ.sig', 'eyJ.eyJ.gis'])
  })
  test('two without anything between them are two', () => {
    expect(tokens(token + other)).toEqual([token, other])
    expect(findTokens(token + other)[1]?.at).toEqual([token.length, token.length + other.length])
  })
  test('a URL and a HAR may hold many', () => {
    const url = `https://a.example/cb#access_token=${token}&id_token=${other}`
    expect(findTokens(url).map((found) => found.within)).toEqual(['a URL', 'a URL'])
    const headers = [
      { name: 'Authorization', value: `Bearer ${token}` },
      { name: 'X-Id', value: other },
    ]
    const har = JSON.stringify({
      log: { entries: [{ request: { headers, postData: { text: `{"t":"${token}x"}` } } }] },
    })
    expect(findTokens(har).map((found) => [found.token, found.within])).toEqual([
      [token, 'an Authorization header'],
      [other, 'a JSON entry “X-Id”'],
      [`${token}x`, 'a JSON member “t”'],
    ])
  })
})

describe('JSON serialization', () => {
  test.each([
    '{"payload":"e30","signatures":[{"protected":"e30","signature":""}]}',
    '{"payload":"e30","protected":"e30","signature":"AA"}',
    '{"protected":"e30","ciphertext":"AA"}',
  ])('%s is one token', (json) => {
    expect(findTokens(`\n ${json} `)).toEqual([{ token: json, at: [2, 2 + json.length], within: '', stripped: [] }])
  })
  test('an object with an access token is scanned instead', () => {
    expect(tokens(`{"payload":"x","access_token":"${token}"}`)).toEqual([token])
  })
})

describe.skipIf(!existsSync('../shared/corpus'))('real tokens', () => {
  const read = (name: string) => readFileSync(`../shared/corpus/github-actions-flask-oidc/${name}`, 'utf8')

  test.each([
    ['expired.txt', '23 line breaks'],
    ['bad.txt', '23 line breaks'],
    ['default.txt', '5 line breaks'],
  ])('%s, wrapped at 79 columns, is one token', (name, stripped) => {
    const text = read(name)
    const joined = text.replace(/\s/g, '')
    expect(only(text)).toEqual({ token: joined, at: [0, text.trimEnd().length], within: '', stripped: [stripped] })
    expect(only(`Hello,\n\n${text}\nThanks\nBob`).token).toBe(joined)
    expect(only(text.replace(/^/gm, '> ')).token).toBe(joined)
    expect(only(text.replace(/^/gm, '\t  ')).token).toBe(joined)
    expect(only(text.trimEnd().replaceAll('\n', '\\\r\n')).token).toBe(joined)
  })
  test('one after the other they stay apart', () => {
    const [first, second] = [read('expired.txt'), read('default.txt')]
    expect(tokens(first + second)).toEqual([first.replace(/\s/g, ''), second.replace(/\s/g, '')])
  })
})
