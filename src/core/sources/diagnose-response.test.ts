import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered, discovered, failed } from '../checks/recorded'
import { diagnoseFetch } from './diagnose-fetch'
import type { Diagnosis } from './diagnosis'
import type { FetchEvidence } from './evidence'

type Row = readonly [situation: string, FetchEvidence, Partial<Diagnosis>, says: RegExp]

const unsure = { certain: false }
const sure = { certain: true }

const answers: readonly Row[] = [
  ['cancelled', failed({ kind: 'cancelled' }), { cause: 'cancelled', ...sure }, /cancelled/],
  [
    '401',
    answered({ status: 401, body: '' }),
    { cause: 'http_status' },
    /401 \(Unauthorized\): it wants to know who asks/,
  ],
  ['403', answered({ status: 403, body: '' }), { cause: 'http_status' }, /403 \(Forbidden\): it refuses/],
  [
    '404',
    answered({ status: 404, body: '<!doctype html><title>Lost?</title>' }),
    { cause: 'http_status' },
    /404 \(Not Found\): there is nothing.*“Lost\?”/,
  ],
  [
    '429',
    answered({ status: 429, body: '' }),
    { cause: 'http_status' },
    /429 \(Too Many Requests\): it was asked too often/,
  ],
  [
    '503',
    answered({ status: 503, body: '' }),
    { cause: 'http_status' },
    /503 \(Service Unavailable\): the server, or a proxy/,
  ],
  ['a status without a name', answered({ status: 599, body: '' }), { cause: 'http_status' }, /status 599: /],
  [
    'a redirect to a login',
    answered({
      body: '<html><title>Acme</title>',
      redirected: true,
      final_url: 'https://sso.acme.example/login?state=secret',
    }),
    { cause: 'login_page', ...unsure },
    /^The server “id.acme.example” redirected to “https:\/\/sso.acme.example\/login”, which answered with a web page titled “Acme”/,
  ],
  [
    'a page that asks for a password',
    answered({ body: '<html><title>Acme</title><input type="password">' }),
    { cause: 'login_page', ...sure },
    /asks for a password/,
  ],
  [
    'a page titled as a login',
    answered({ body: '<html><title>Sign in</title>' }),
    { cause: 'login_page', ...unsure },
    /“Sign in”.*probably/,
  ],
  [
    'another page',
    answered({ body: '<!doctype html><title>Welcome</title>' }),
    { cause: 'html', ...sure },
    /“Welcome”; expected JSON/,
  ],
  [
    'a page without a title',
    answered({ body: '<?xml version="1.0"?><a/>' }),
    { cause: 'html', ...sure },
    /without a title/,
  ],
  ['plain text', answered({ body: 'Hello' }), { cause: 'not_json', ...sure }, /plain text/],
  ['nothing at all', answered({ body: '' }), { cause: 'not_json', ...sure }, /no content/],
  ['JSON that breaks off', answered({ body: '{"keys":[' }), { cause: 'not_json', ...sure }, /not JSON/],
  [
    'metadata for a key set',
    answered({ body: { issuer: 'https://a.example', jwks_uri: 'https://a.example/jwks' } }),
    { cause: 'not_a_key_set', ...sure },
    /metadata of an issuer.*https:\/\/a.example\/jwks/,
  ],
  ['an error in JSON', answered({ body: { error: 'x' } }), { cause: 'not_a_key_set', ...sure }, /“error”/],
  ['an empty set', answered({ body: { keys: [] } }), { cause: 'empty_set', ...sure }, /no keys/],
  ['3 MB', answered({ truncated: true }), { cause: 'too_large', ...sure }, /larger than 2 MB/],
  ['a cut connection', answered({ cut: true, bytes: 100 }), { cause: 'cut', ...sure }, /after 100 bytes/],
  ['metadata', discovered(), { cause: 'fine', ...sure }, /metadata/],
  ['a key set for metadata', discovered({ body: '{"keys":[]}' }), { cause: 'not_metadata', ...sure }, /key set/],
  ['an array for metadata', discovered({ body: '[]' }), { cause: 'not_metadata', ...sure }, /array/],
  ['text for metadata', discovered({ body: 'Hello' }), { cause: 'not_json', ...sure }, /not JSON/],
]

describe('an answer that can be read', () => {
  test.each(answers)('%s', (_situation, evidence, diagnosis, says) => {
    const found = diagnoseFetch(evidence)
    expect(found).toMatchObject(diagnosis)
    expect(found.sentence).toMatch(says)
    expect(found.sentence).toMatch(/^[A-Z][^!]*\.$/)
    for (const advice of Object.values(found.advice)) if (advice !== null) expect(advice).toMatch(/^[A-Z][^!]*\.$/)
    if (found.cause !== 'fine') expect(found.advice.person).not.toBeNull()
    expect(structuredClone(found)).toEqual(found)
  })
})

test('a session in the address of a login is not told', () =>
  expect(
    JSON.stringify(diagnoseFetch((answers.find(([name]) => name === 'a redirect to a login') as Row)[1])),
  ).not.toContain('secret'))

test('no body, header or URL makes it throw', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(
      text,
      text,
      fc.integer(),
      fc.boolean(),
      fc.dictionary(text, text),
      (body, url, status, redirected, headers) => {
        const answer = { body, url, status, redirected, headers, final_url: url }
        for (const evidence of [answered(answer), discovered(answer)])
          expect(diagnoseFetch(evidence).sentence).toMatch(/^[A-Z].*\.$/su)
      },
    ),
    { numRuns: 3_000 },
  )
})
