import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { discoveryUrls, readSourceText, suggestedBy } from './read-source'

const claims = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject

describe('a key box', () => {
  test.each([
    'https://id.acme.example/.well-known/jwks.json',
    'https://id.acme.example/oauth2/v1/keys',
    'https://www.googleapis.com/oauth2/v3/certs',
    'https://identity.lego.com/.well-known/openid-configuration/jwks',
    'https://accounts.spotify.com/oidc/certs/v1',
    'https://mojeid.cz/oidc/key.jwk',
    'https://appleid.apple.com/auth/keys',
    'https://www.googleapis.com/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com',
    'http://localhost:8080/realms/master/protocol/openid-connect/certs',
    'https://acme.b2clogin.example/discovery/v2.0/keys?p=b2c_1_sign_in',
    'https://static.acme.example/prod.json',
  ])('takes %s for the URL of a key set', (url) => expect(readSourceText(url)).toEqual({ kind: 'jwks-url', url }))

  test.each([
    ['https://id.acme.example/.well-known/openid-configuration', 'https://id.acme.example'],
    ['https://id.acme.example/realms/x/.well-known/openid-configuration', 'https://id.acme.example/realms/x'],
    ['https://id.acme.example/realms/x/.well-known/openid-configuration/', 'https://id.acme.example/realms/x'],
    ['https://id.acme.example/.well-known/oauth-authorization-server', 'https://id.acme.example'],
    ['https://id.acme.example/.well-known/oauth-authorization-server/realms/x', 'https://id.acme.example/realms/x'],
    ['https://id.acme.example/.well-known/openid-configuration?v=2', 'https://id.acme.example'],
  ])('takes %s for metadata of %s', (url, issuer) =>
    expect(readSourceText(url)).toEqual({ kind: 'discovery-url', url, issuer }),
  )

  test.each([
    'https://id.acme.example',
    'https://id.acme.example/',
    'https://id.acme.example/realms/x',
    'https://login.microsoftonline.com/common/v2.0',
    'http://10.0.0.5:8080/realms/x',
    'https://ID.Acme.example/',
  ])('takes %s for an issuer, exactly as written', (issuer) =>
    expect(readSourceText(issuer)).toEqual({ kind: 'issuer', issuer, completed: false }),
  )

  test.each([
    ['id.acme.example', 'https://id.acme.example'],
    ['id.acme.example/realms/x', 'https://id.acme.example/realms/x'],
    ['Id.acme.com', 'https://Id.acme.com'],
    ['id.müller.de', 'https://id.müller.de'],
    ['localhost', 'http://localhost'],
    ['localhost:8080/realms/x', 'http://localhost:8080/realms/x'],
    ['127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['[::1]:9000', 'http://[::1]:9000'],
    ['10.0.0.5:8443', 'https://10.0.0.5:8443'],
    ['kubernetes.default.svc', 'https://kubernetes.default.svc'],
    ['keycloak.idp.svc.cluster.local', 'https://keycloak.idp.svc.cluster.local'],
  ])('completes %s to %s', (text, issuer) =>
    expect(readSourceText(text)).toEqual({ kind: 'issuer', issuer, completed: true }),
  )

  test('completes a host whose path is that of a key set or of metadata', () => {
    expect(readSourceText('id.acme.example/jwks')).toEqual({ kind: 'jwks-url', url: 'https://id.acme.example/jwks' })
    expect(readSourceText('localhost:3000/.well-known/openid-configuration')).toEqual({
      kind: 'discovery-url',
      url: 'http://localhost:3000/.well-known/openid-configuration',
      issuer: 'http://localhost:3000',
    })
  })

  test.each([
    '"https://id.acme.example"',
    "'https://id.acme.example'",
    '<https://id.acme.example>',
    '  https://id.acme.example\n',
    '`https://id.acme.example`',
    '“https://id.acme.example”',
  ])('forgives what stands around %j', (text) =>
    expect(readSourceText(text)).toEqual({ kind: 'issuer', issuer: 'https://id.acme.example', completed: false }),
  )

  test.each([
    '',
    'correct horse battery staple',
    'secret',
    'Sup3r.Secret',
    'my.secret',
    'pass.word1',
    'a.b',
    '.com',
    'x..com',
    '-x.com',
    'user@acme.com',
    'user:pass@acme.com',
    'key:8080',
    'acme.com:0',
    'acme.com:99999',
    '999.1.1.1',
    '1.2.3',
    'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T',
    'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ+/==',
    '0123456789abcdef0123456789abcdef',
    'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.c2ln',
    '550e8400-e29b-41d4-a716-446655440000',
    '{"keys":[]}',
    '["a","b"]',
    '[1,2]',
    '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----',
    'keys are at https://id.acme.example/jwks',
    '//id.acme.example',
  ])('leaves %j to the readers of keys', (text) => expect(readSourceText(text)).toEqual({ kind: 'keys' }))

  test.each([
    ['ftp://id.acme.example/jwks', 'ftp:'],
    ['file:///etc/jwks.json', 'drop the file'],
    ['javascript:alert(1)', 'javascript:'],
    ['JavaScript:alert(1)', 'javascript:'],
    ['data:application/json,{"keys":[]}', 'paste the content'],
    ['did:web:acme.example', 'a name and no address'],
    ['https://id.acme.example@evil.example/jwks', '“evil.example”'],
    ['https://user:pw@id.acme.example/jwks', 'no user name'],
    ['https://@id.acme.example/jwks', 'no user name'],
    ['https://id.acme.example/jwks#kid', 'fragment'],
    ['https://id.acme.example/jwks#', 'fragment'],
    ['https://id.acme.example/a b', 'white space'],
    ['https:id.acme.example', 'not a URL'],
    [String.raw`https:\\id.acme.example`, 'not a URL'],
    [String.raw`https://id.acme.example\@evil.example`, 'not a URL'],
    ['https://', 'not a URL'],
    ['id.acme.example/x#y', 'fragment'],
  ])('refuses %j and says why', (text, why) => {
    const source = readSourceText(text)
    expect(source).toMatchObject({ kind: 'not-a-source' })
    expect(source.kind === 'not-a-source' && source.message).toContain(why)
  })

  test('a URL that no server takes is no source, and no issuer', () => {
    const long = `https://id.acme.example/${'a'.repeat(9000)}`
    expect(readSourceText(long).kind).toBe('not-a-source')
    expect(suggestedBy(claims({ iss: long }))).toBeNull()
  })

  test('never throws, and every URL that it gives can be fetched', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.domain(),
      fc.string().map((one) => `https://${one}`),
      fc.string().map((one) => `id.acme.example/${one}`),
    )
    fc.assert(
      fc.property(text, (one) => {
        const source = readSourceText(one)
        if (source.kind === 'jwks-url' || source.kind === 'discovery-url')
          expect(new URL(source.url).protocol).toMatch(/^https?:$/)
        if (source.kind === 'issuer') expect(discoveryUrls(source.issuer).length).toBeGreaterThan(0)
        if (source.kind === 'not-a-source') expect(source.message).toMatch(/^[\S\s]+\.$/)
      }),
      { numRuns: 5_000 },
    )
  })

  test.each(['https://', 'a.', 'https://a/', '"', ' ', 'a', '.well-known/', 'data:', '<'])(
    'is read in time proportional to a long run of %j',
    (unit) => expect(readSourceText(unit.repeat(300_000)).kind).toMatch(/^(?:keys|not-a-source)$/),
  )
})

describe('discoveryUrls', () => {
  test.each([
    [
      'https://example.com',
      [
        'https://example.com/.well-known/openid-configuration',
        'https://example.com/.well-known/oauth-authorization-server',
      ],
    ],
    [
      'https://example.com/issuer1',
      [
        'https://example.com/issuer1/.well-known/openid-configuration',
        'https://example.com/.well-known/oauth-authorization-server/issuer1',
      ],
    ],
    [
      'https://example.com/issuer1/',
      [
        'https://example.com/issuer1/.well-known/openid-configuration',
        'https://example.com/.well-known/oauth-authorization-server/issuer1',
      ],
    ],
    [
      'http://localhost:8080/realms/a%20b',
      [
        'http://localhost:8080/realms/a%20b/.well-known/openid-configuration',
        'http://localhost:8080/.well-known/oauth-authorization-server/realms/a%20b',
      ],
    ],
  ])('of %s follow Discovery §4.1, then RFC 8414 §3.1', (issuer, urls) => expect(discoveryUrls(issuer)).toEqual(urls))

  test.each(['', 'acme', 'https://example.com?x=1', 'https://example.com#x', 'https://a@example.com', 'urn:acme'])(
    'of %j are none',
    (issuer) => expect(discoveryUrls(issuer)).toEqual([]),
  )

  test('never send anything but what the issuer has: each is of its origin', () => {
    fc.assert(
      fc.property(fc.webUrl(), (issuer) => {
        for (const url of discoveryUrls(issuer)) expect(new URL(url).origin).toBe(new URL(issuer).origin)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('suggestedBy', () => {
  test('suggests an https issuer and where its metadata is', () => {
    const iss = 'https://id.acme.example/t/1'
    expect(suggestedBy(claims({ iss }))).toEqual({ issuer: iss, urls: discoveryUrls(iss) })
    expect(suggestedBy(claims({ iss: 'http://localhost:8080/realms/x' }))).not.toBeNull()
  })

  test.each([
    {},
    { iss: 7 },
    { iss: 'accounts.google.com' },
    { iss: 'http://id.acme.example' },
    { iss: 'http://10.0.0.1' },
    { iss: 'https://id.acme.example@evil.example' },
    { iss: 'https://id.acme.example/#x' },
    { iss: ' https://id.acme.example' },
    { iss: 'javascript:alert(1)' },
    { jku: 'https://evil.example/jwks', x5u: 'https://evil.example/cert' },
  ])('suggests nothing for %j', (value) => expect(suggestedBy(claims(value))).toBeNull())
})
