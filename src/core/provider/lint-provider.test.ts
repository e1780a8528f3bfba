import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { client, document, published } from '../checks/provider-examples'
import { lintProvider } from './lint-provider'

const now = 1_767_225_600
const json = (value: unknown) => JSON.stringify(value)
const codesOf = ({ findings }: ReturnType<typeof lintProvider>) => findings.map(({ code }) => code)

describe('a provider', () => {
  test('that is healthy, with a healthy client, has nothing said against it', () => {
    const report = lintProvider({
      discovery: json(document()),
      config: json(client),
      jwks: json(published),
      jwks_url: 'https://id.acme.example/jwks',
      issuer: 'https://id.acme.example',
      now,
    })
    // The keys are those that RFC 7515 prints.
    expect([...new Set(codesOf(report))]).toEqual(['KNOWN_TEST_KEY'].filter((code) => codesOf(report).includes(code)))
    expect(report.issuer).toEqual({
      named: 'https://id.acme.example',
      asked: 'https://id.acme.example',
      identity: 'same',
    })
    expect(report.algorithms).toEqual([
      {
        alg: 'RS256',
        meaning: 'RSA PKCS #1 v1.5 with SHA-256',
        secret: false,
        advertised: true,
        keys: 1,
        accepted: true,
      },
      {
        alg: 'ES256',
        meaning: 'ECDSA on P-256 with SHA-256',
        secret: false,
        advertised: true,
        keys: 1,
        accepted: false,
      },
    ])
    expect(report.keys).toBe(2)
    expect(report.summary).toBe(
      'Nothing speaks against the metadata of “https://id.acme.example”, the client’s configuration and the published keys.',
    )
  })

  test('of which nothing was given says so', () => {
    expect(lintProvider({ discovery: ' \n', config: '', now })).toMatchObject({
      state: 'missing',
      findings: [],
      members: [],
      tally: { ran: 0 },
    })
  })

  test('is explained member by member, by group, each value as it was written', () => {
    const text =
      '\uFEFF{ "x_own": 1.50, "token_endpoint": "https:\\/\\/id.acme.example\\/token", "issuer": "https://id.acme.example" }'
    const { members } = lintProvider({ discovery: text, now })
    expect(members.map(({ name, group, value }) => [name, group, value])).toEqual([
      ['issuer', 'issuer', '"https://id.acme.example"'],
      ['token_endpoint', 'endpoints', '"https:\\/\\/id.acme.example\\/token"'],
      ['x_own', 'other', '1.50'],
    ])
  })

  test('that is no JSON leaves the client to be looked through', () => {
    const report = lintProvider({
      discovery: '<!doctype html>',
      config: json({ ...client, allowed_algs: ['HS256', 'RS256'], issuer: 'http://id.acme.example' }),
      now,
    })
    expect(codesOf(report)).toEqual(['INVALID_METADATA', 'INSECURE_URI', 'WEAK_ALGORITHM'].toSorted(byPlace(report)))
    expect(report.state).toBe('faulty')
    expect(report.members).toEqual([])
    expect(report.client?.allowed_algs).toEqual(['HS256', 'RS256'])
  })

  test('that changes what it is asked for is told by the worst finding', () => {
    const report = lintProvider({ discovery: json(document()), issuer: 'https://id.acme.example/', now })
    expect(report.issuer.identity).toBe('differs')
    expect(report.summary).toBe(
      'The metadata name the issuer “https://id.acme.example”; expected “https://id.acme.example/”, whose metadata were asked for.',
    )
  })
})

test.each([
  [{ issuer: 'https://id.acme.example' }, 'https://id.acme.example', 'same'],
  [{ issuer: 'https://id.acme.example' }, 'https://id.acme.example/', 'differs'],
  // From a URL alone nobody can tell whether the issuer ends in a slash.
  [{ discovery_url: 'https://id.acme.example/.well-known/openid-configuration' }, 'https://id.acme.example/', 'same'],
  [{ discovery_url: 'https://id.acme.example/.well-known/openid-configuration' }, 'https://id.acme.test', 'differs'],
  [{ issuer: 'https://id.acme.example' }, 'https://id.acme.example/{tenantid}', 'template'],
  [{}, 'https://id.acme.example', 'not_checked'],
] as const)('asked with %j, the issuer %s is: %s', (asked, issuer, identity) => {
  const report = lintProvider({ discovery: json(document({ issuer })), ...asked, now })
  expect(report.issuer.identity).toBe(identity)
  expect(codesOf(report).includes('DISCOVERY_ISSUER_MISMATCH')).toBe(identity === 'differs')
})

const byPlace = (report: ReturnType<typeof lintProvider>) => (a: string, b: string) =>
  codesOf(report).indexOf(a) - codesOf(report).indexOf(b)

test('no metadata and no configuration makes it throw, and every finding is a sentence', () => {
  const names = [
    ...Object.keys(document()),
    ...Object.keys(client),
    'jwks_uri',
    'https_required',
    'token_endpoint_auth_signing_alg_values_supported',
    'request_parameter_supported',
    '__proto__',
    'constructor',
  ]
  const text = fc.constantFrom(
    'none',
    'HS256',
    'RS1',
    'code',
    'http://10.0.0.1',
    'https://a.example/#',
    '*',
    '{tenant}',
  )
  const value = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.jsonValue(), fc.string({ unit: 'binary' }))
  const object = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 10 }).map((one) => json(one))
  const any = fc.oneof(object, fc.string({ unit: 'binary' }), fc.constant('{"issuer":1e400}'))
  fc.assert(
    fc.property(any, any, any, any, (discovery, config, jwks, earlier) => {
      const report = lintProvider({ discovery, config, jwks, earlier, issuer: 'https://id.acme.example', now })
      expect(codesOf(report)).not.toContain('CHECK_CRASHED')
      expect(JSON.parse(json(report))).toEqual(report)
      for (const { message, at } of report.findings) if (at.part !== 'keys') expect(message).toMatch(/^[A-Z].*[.]$/su)
      expect(report.summary).toMatch(/^[A-Z].*\.$/su)
    }),
    { numRuns: 400 },
  )
})
