import { describe, expect, test } from 'vitest'
import { findTokens } from './index'

const header = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'
const payload = 'eyJzdWIiOiIxMjM0NTY3ODkwIn0'
const signature = 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'
const token = `${header}.${payload}.${signature}`
// {"alg":"dir","enc":"A128GCM"}
const jwe = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.c2VjcmV0.AAAAAAAAAAAAAAAAAAAAAA'

const tokens = (text: string) => findTokens(text).map((found) => found.token)
const cut = (text: string, column: number, glue: string) =>
  Array.from({ length: Math.ceil(text.length / column) }, (_, i) => text.slice(i * column, (i + 1) * column)).join(glue)

describe('forms of token are kept as they are', () => {
  test.each([
    ['two segments', `${header}.${payload}`],
    ['cut with three dots', `${header}.${payload.slice(0, 20)}...`],
    ['cut with an ellipsis', `${header}.${payload.slice(0, 20)}…`],
    ['cut in its header', `${header.slice(0, 20)}...`],
    ['cut in the middle', `${header}...${signature}`],
    ['an empty signature', `${header}.${payload}.`],
    ['a detached payload', `${header}..${signature}`],
    ['a JWE', jwe],
    ['an SD-JWT', `${token}~WyJzIiwiYSIsMV0~WyJzIiwiYiIsMl0~`],
    ['an SD-JWT with key binding', `${token}~WyJzIiwiYSIsMV0~${token}`],
    ['the standard alphabet and padding', `${header}=.${payload}==.ab+/${signature}=`],
    ['a pretty-printed header', `ewogICJhbGciOiAiSFMyNTYiCn0.${payload}.${signature}`],
    ['a header with a tab', `ewkiYWxnIjoiSFMyNTYifQ.${payload}.${signature}`],
    ['the header {}', `e30.${payload}.${signature}`],
    ['a byte order mark', `77u_${token}`],
    ['a header alone', header],
    ['six segments', `${token}.a.b.c`],
  ])('%s', (_, text) => {
    expect(findTokens(text)).toEqual([{ token: text, at: [0, text.length], within: '', stripped: [] }])
    const around = `(see ${text}, or not)`
    expect(findTokens(around)).toEqual([
      { token: text, at: [5, 5 + text.length], within: 'a longer text', stripped: [] },
    ])
  })
})

test.each([
  ['prose', 'hello eyJ... world, they say; their eyes'],
  ['names that begin alike', 'ewoks.com e30.pdf e3d1f2a.js e31a9f0c2d7e8b.js eyJ'],
  ['base64 of other JSON', 'eyJhIjoxfQ'],
  ['the rest of a token without its first letter', token.slice(1)],
  ['a foreign character inside', `${header}.${payload}!x.${signature}`],
  ['nothing', ''],
])('%s is not a token', (_, text) => {
  expect(findTokens(text)).toEqual([])
})

test.each([
  `${token}.`,
  `${token},`,
  `${token};`,
  `"${token}".`,
  `(${token}).`,
  `${token}%22`,
  `[${token}]`,
  `${token}\\"`,
])('punctuation at the end is not part of the token: %s', (text) => {
  expect(tokens(text)).toEqual([token])
  expect(tokens(`so ${text} And more`)).toEqual([token])
})

test('the dot before an empty signature is kept in prose too', () => {
  expect(tokens(`so ${header}.${payload}. And more`)).toEqual([`${header}.${payload}.`])
  expect(tokens(`so ${jwe.slice(0, jwe.lastIndexOf('.') + 1)}, yes`)).toEqual([jwe.slice(0, jwe.lastIndexOf('.') + 1)])
})

test.each(['%22', '%3D', '\\n', '\\t', '\\u0022', '\\x22', '\u001b[32m', '\\"', '='])(
  'a token may follow the escape %j',
  (escape) => {
    expect(tokens(`a: b${escape}${token} c`)).toEqual([token])
  },
)

describe('white space inside', () => {
  test.each([
    ['line breaks at a column', cut(token, 33, '\n'), ['3 line breaks']],
    ['CR LF', cut(token, 60, '\r\n'), ['1 line break']],
    ['blank lines', cut(token, 60, '\n\n'), ['2 line breaks']],
    ['indentation', `    ${cut(token, 60, '\n    ')}`, ['1 line break', '4 spaces']],
    ['continuations', cut(token, 60, '\\\n'), ['1 line break', '1 backslash']],
    ['quoting marks', `> ${cut(token, 60, '\n> ')}`, ['1 line break', '1 quoting mark', '1 space']],
    ['spaces', cut(token, 40, ' '), ['2 spaces']],
    ['a line for each part', `${header}\n.\n${payload}\n.\n${signature}`, ['4 line breaks']],
    ['invisible characters', cut(token, 60, '\u200b'), ['1 invisible character']],
    ['invisible characters everywhere', [...token].join('\ufeff'), [`${token.length - 1} invisible characters`]],
  ])('%s are removed and counted', (_, text, stripped) => {
    const start = text.indexOf('e')
    expect(findTokens(text)).toEqual([{ token, at: [start, text.length], within: '', stripped }])
  })

  test.each([
    ['in a mail', `Hello,\nhere it is:\n\n${cut(token, 60, '\n')}\n\nBob`],
    ['and words on the next lines', `Hello, this:\n${cut(token, 60, '\n')}\nThanks\nBob`],
    ['after a header', `GET / HTTP/1.1\nAuthorization: Bearer ${cut(token, 60, '\n  ')}\nAccept: */*`],
    ['in a JSON member', `{"id_token": "${cut(token, 60, '\n')}", "expires_in": 1}`],
    ['in quoted mail', `> this one:\n> ${cut(token, 50, '\n> ')}\n> and\n> more`],
    ['with a full stop', `So it is:\n${cut(token, 50, '\n')}.\nDone`],
    ['in a curl command', `curl -H 'Authorization: Bearer ${cut(token, 60, '\\\n')}' \\\n https://a.example`],
  ])('a wrapped token is joined %s', (_, text) => {
    expect(tokens(text)).toEqual([token])
  })

  test('an SD-JWT is joined up to its key binding, and two on two lines are two', () => {
    // {"alg":"HS256","typ":"kb+jwt"}
    const binding = `eyJhbGciOiJIUzI1NiIsInR5cCI6ImtiK2p3dCJ9.${payload}.${signature}`
    const presentation = `${token}~WyJzIiwiYSIsMV0~`
    expect(tokens(`It is:\n${presentation}\n${binding}\nThanks!`)).toEqual([presentation + binding])
    expect(tokens(`${presentation}\n${token}~`)).toEqual([presentation, `${token}~`])
  })

  test('an RSA signature broken at the length of a shorter one is joined', () => {
    // {"alg":"RS256"}
    const rsa = `eyJhbGciOiJSUzI1NiJ9.${payload}.${'A'.repeat(342)}`
    const column = `eyJhbGciOiJSUzI1NiJ9.${payload}.`.length + 171 - 150
    expect(tokens(`It is:\n${cut(rsa, column, '\n')}\nThanks!`)).toEqual([rsa])
    for (let width = 40; width < 120; width++) expect(tokens(`> a\n> ${cut(rsa, width, '\n> ')}`)).toEqual([rsa])
  })

  test('two wrapped tokens stay apart', () => {
    const other = token.replace('Sfl', 'AAA')
    for (const gap of ['\n', '\n\n', '\n--\n'])
      expect(tokens(`${cut(token, 30, '\n')}${gap}${cut(other, 30, '\n')}`)).toEqual([token, other])
  })

  test('a second token begins at a line of its own even where the lines before are full', () => {
    // {"alg":"X","kid":"abcdefghijklmnop"}: no length is known for its signature, which ends at the column.
    const unknown = `eyJhbGciOiJYIiwia2lkIjoiYWJjZGVmZ2hpamtsbW5vcCJ9.${payload}.`
    const full = unknown + 'A'.repeat(150 - unknown.length)
    expect(tokens(`Two:\n${cut(full, 50, '\n')}\n${cut(full.replace('AAA', 'BBB'), 30, '\n')}`)).toEqual([
      full,
      full.replace('AAA', 'BBB'),
    ])
  })

  test.each([
    ['a word on the line', 'token eyJ.eyJ.sig next word', 'eyJ.eyJ.sig'],
    ['words after a scheme', `Bearer ${token} next word`, token],
    ['words after an example', 'Bearer eyJ.eyJ.signature next word', 'eyJ.eyJ.signature'],
    ['a word after an empty signature', `look: ${header}.${payload}. Next`, `${header}.${payload}.`],
    ['a word on the next line', `${token}\nThanks`, token],
    ['a word after two segments', `${header}.${payload}\nThanks`, `${header}.${payload}`],
    [
      'a word after a cut payload',
      `See:\n${header}.${payload.slice(0, 20)}\nThanks`,
      `${header}.${payload.slice(0, 20)}`,
    ],
    [
      'a name after a cut payload',
      `See:\neyJhbGciOiJIUzI1NiJ9.eyJz\nkey-2024-02-01-and-so-on-and-on`,
      'eyJhbGciOiJIUzI1NiJ9.eyJz',
    ],
    ['a word after an SD-JWT', `See:\n${token}~WyJzIiwiYSIsMV0~\nThanks`, `${token}~WyJzIiwiYSIsMV0~`],
    ['a kid after an SD-JWT', `See:\n${token}~WyJzIiwiYSIsMV0~\nkey-2024`, `${token}~WyJzIiwiYSIsMV0~`],
    ['a letter outside ASCII', `So ${header}.${payload}.é`, `${header}.${payload}`],
    ['a word after a header', `${header}\nThanks`, header],
    ['a secret on the next line', `${token}\nyour-256-bit-secret`, token],
    [
      'a boundary on the next line',
      `${header}.${payload}.AAAA\r\n------WebKitFormBoundary7MA4`,
      `${header}.${payload}.AAAA`,
    ],
    ['a line after a JWE', `Look: a\n${jwe}\nc2Vj`, jwe],
  ])('%s is not swallowed', (_, text, expected) => {
    expect(tokens(text)).toEqual([expected])
  })
})

test('dots at the end are dropped however they are written', () => {
  for (const dot of ['.', '%2e', '\\u002e'])
    for (const between of ['', '\n']) expect(findTokens(`${header}${between}${dot}`)).toMatchObject([{ token: header }])
})
