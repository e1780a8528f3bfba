import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curlLine, readCurlOutput } from './curl'
import { diagnoseFetch } from './diagnose-fetch'

const url = 'https://id.acme.example/jwks'
const at = 1_767_225_600
const body = '{"keys":[]}'
const read = (text: string) => readCurlOutput(text, url, at)?.answer ?? null

describe('the curl line', () => {
  test('asks for the URL and prints headers and body', () =>
    expect(curlLine(url)).toBe(`curl -sS -D - 'https://id.acme.example/jwks'`))
  test('takes nothing in a URL for a pattern, an option or a command', () => {
    expect(curlLine('https://id.acme.example/{tenant}?a=[1]')).toBe(
      `curl -sS -g -D - 'https://id.acme.example/%7Btenant%7D?a=[1]'`,
    )
    expect(curlLine('-o /etc/passwd')).toBe(`curl -sS -D - --url '-o /etc/passwd'`)
  })
  test('whatever the text, a shell gives curl exactly one word for it', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom("'", '"', '\\', '$(x)', '`x`', '\n', ' ', '!', ';', '&', 'é'))
        .map((one) => one.join('')),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (one, asUrl) => {
        const line = curlLine(asUrl ? `https://id.acme.example/${one}` : one)
        const words = execFileSync('sh', ['-c', line.replace(/^curl/, "printf '%s\\0'")], { encoding: 'utf8' })
        const [quoted = '', end] = words.split('\0').slice(-2)
        expect(end).toBe('')
        expect(quoted).not.toMatch(/\p{Cc}/u)
        expect(
          words
            .split('\0')
            .filter((word) => word.startsWith('-'))
            .slice(0, 2),
        ).toEqual(['-sS', expect.any(String)])
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})

describe('what curl printed is read', () => {
  test.each([
    [
      'HTTP/1.1 with CRLF',
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: max-age=60\r\n\r\n${body}`,
    ],
    ['HTTP/2 with LF', `HTTP/2 200 \ncontent-type: application/json\ncache-control: max-age=60\n\n${body}`],
    [
      'HTTP/3 without a reason',
      `HTTP/3 200\r\ncontent-type: application/json\r\ncache-control: max-age=60\r\n\r\n${body}`,
    ],
    [
      'the command in front',
      `$ curl -sS -D - '${url}'\nHTTP/2 200\ncontent-type: application/json\ncache-control: max-age=60\n\n${body}`,
    ],
    [
      'a command over two lines',
      `me@host:~$ curl -sS -D - \\\n  '${url}'\nHTTP/2 200\ncontent-type: application/json\ncache-control: max-age=60\n\n${body}`,
    ],
    ['a lost blank line', `HTTP/2 200\ncontent-type: application/json\ncache-control: max-age=60\n${body}`],
    [
      '100 (Continue) first',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: max-age=60\r\n\r\n${body}`,
    ],
    [
      'a proxy’s CONNECT first',
      `HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 200 \r\ncontent-type: application/json\r\ncache-control: max-age=60\r\n\r\n${body}`,
    ],
  ])('%s', (_, text) =>
    expect(read(text)).toEqual({
      kind: 'response',
      status: 200,
      final_url: url,
      redirected: false,
      headers: { 'content-type': 'application/json', 'cache-control': 'max-age=60' },
      body,
      bytes: body.length,
      truncated: false,
      cut: false,
    }),
  )

  test('of redirects the last answer counts, and where it came from', () => {
    const text = `HTTP/1.1 301 Moved Permanently\r\nLocation: /v2/jwks\r\n\r\nHTTP/2 307 \r\nlocation: https://keys.acme.example/x\r\n\r\nHTTP/2 200 \r\n\r\n${body}`
    expect(read(text)).toMatchObject({ status: 200, final_url: 'https://keys.acme.example/x', redirected: true, body })
  })
  test('a redirect that was not followed is itself the answer', () => {
    const text = 'HTTP/2 302 \r\nlocation: https://login.acme.example/\r\n\r\n'
    expect(read(text)).toMatchObject({ status: 302, redirected: false })
    const evidence = readCurlOutput(text, url, at)
    expect(evidence && diagnoseFetch(evidence).sentence).toContain('“https://login.acme.example/”')
  })
  test('a redirect to something that is no web address leads nowhere', () =>
    expect(read('HTTP/2 302\r\nlocation: javascript:alert(1)\r\n\r\nHTTP/2 200\r\n\r\n{}')).toMatchObject({
      final_url: url,
      redirected: false,
    }))
  test('headers of one name are joined, and cookies left out', () => {
    const text = `HTTP/2 200\nSet-Cookie: session=secret\nVary: a\nvary: b\n__proto__: x\n\n${body}`
    expect(read(text)).toMatchObject({ headers: { vary: 'a, b' } })
    expect(JSON.stringify(read(text))).not.toContain('secret')
  })
  test('a body alone is read, and nothing is said of its status', () => {
    expect(read(`\n${body}\n`)).toMatchObject({ kind: 'response', status: 0, headers: {} })
    expect(read('<!doctype html><title>Sign in</title>')).toMatchObject({ status: 0 })
  })
  test.each(['', '   ', 'hello', `$ curl -sS '${url}'`, 'HTTP', 'HTTP/1.1 100 Continue\r\n\r\n'])(
    '%j is no answer',
    (text) => expect(read(text)).toBeNull(),
  )
})

describe('what curl says of a failure is certain, and quoted', () => {
  test.each([
    ['curl: (6) Could not resolve host: id.acme.example', 'unreachable', 'could not resolve the name'],
    [
      'curl: (7) Failed to connect to id.acme.example port 443 after 2 ms: Connection refused',
      'unreachable',
      'connect',
    ],
    ['curl: (28) Operation timed out after 10001 milliseconds with 0 bytes received', 'timed_out', 'in vain'],
    [
      'curl: (60) SSL certificate problem: unable to get local issuer certificate\nMore details here: https://curl.se/docs/sslcerts.html',
      'unreachable',
      'certificate',
    ],
    ['curl: (35) error:0A00010B:SSL routines::wrong version number', 'unreachable', 'TLS'],
    ['curl: (52) Empty reply from server', 'unreachable', 'empty answer'],
    ['curl: (3) URL rejected: Malformed input to a URL function', 'curl_error', 'failed'],
    [
      `$ curl -sS -D - '${url}'\ncurl: (6) Could not resolve host: id.acme.example\nme@host:~$ `,
      'unreachable',
      'resolve',
    ],
    [
      'HTTP/1.1 200 Connection established\r\n\r\ncurl: (60) SSL certificate problem: certificate has expired',
      'unreachable',
      'certificate',
    ],
  ])('%s', (text, cause, says) => {
    const evidence = readCurlOutput(text, url, at)
    expect(evidence?.answer.kind).toBe('curl_error')
    const diagnosis = evidence && diagnoseFetch(evidence)
    expect(diagnosis).toMatchObject({ cause, certain: true, offers_probe: false })
    expect(diagnosis?.sentence).toContain(says)
    expect(diagnosis?.sentence).toContain('“curl: (')
  })

  test('a body that broke off is cut', () => {
    const text = `HTTP/2 200\ncontent-length: 999\n\n{"keys":[\ncurl: (18) transfer closed with 990 bytes remaining to read`
    expect(read(text)).toMatchObject({ kind: 'response', status: 200, cut: true })
    expect(read(`{"keys":[curl: (18) transfer closed`)).toMatchObject({ status: 0, cut: true, body: '{"keys":[' })
  })
  test('a status that -f complains of is the status', () =>
    expect(read('HTTP/2 404\n\ncurl: (22) The requested URL returned error: 404')).toMatchObject({
      status: 404,
      cut: false,
    }))
  test('a page that writes about curl is a page', () => {
    const page = '<!doctype html><p>curl: (6) Could not resolve host</p><p>and so on</p>'
    expect(read(`HTTP/2 200\n\n${page}`)).toMatchObject({ kind: 'response', body: page })
  })
})

test('no text makes it throw, and evidence is plain data', () => {
  const piece = fc.constantFrom(
    'HTTP/1.1 200 OK',
    'HTTP/2 302',
    '\r\n',
    '\n',
    'Location: /x',
    'a: b',
    ':',
    'curl: (6) x',
    '{',
    '<',
    'curl ',
    '\\',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((one) => one.join('')),
  )
  fc.assert(
    fc.property(text, text, (one, address) => {
      const evidence = readCurlOutput(one, address, at)
      expect(structuredClone(evidence)).toEqual(evidence)
      if (evidence) expect(diagnoseFetch(evidence).sentence).toMatch(/^[A-Z].*\.$/su)
    }),
    { numRuns: 3_000 },
  )
})

test.each(['HTTP/2 200\n', 'HTTP/1.1 200 OK\r\n\r\n', 'a: b\n', 'curl: (6) ', '\\\n', '$ curl -', '{', '\n', ' '])(
  'a long run of %j is read in time proportional to it',
  (unit) => {
    const run = unit.repeat(150_000)
    for (const text of [run, `HTTP/2 200\n${run}`, `curl x \\\n${run}`]) read(text)
  },
)
