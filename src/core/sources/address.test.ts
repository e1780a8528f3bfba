import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLocalBySpelling, isMixedContent, reachOf, webUrl } from './address'

const hostOf = (url: string) => new URL(url).hostname

describe('reachOf', () => {
  test.each([
    'localhost',
    'localhost.',
    'keycloak.localhost:8080',
    '127.0.0.1',
    '127.9.9.9',
    '0x7f.1',
    '[::1]:8443',
    '2130706433',
  ])('%s is this machine', (host) => expect(reachOf(hostOf(`http://${host}/`))).toBe('loopback'))

  test.each([
    '10.0.0.5',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '0.0.0.0:8200',
    'keycloak',
    'keycloak:8080',
    'printer.local',
    'id.corp.internal',
    'idp.lan',
    'nas.home.arpa',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[::]',
    '[::ffff:10.0.0.1]',
    '[::ffff:127.0.0.1]',
  ])('%s is private', (host) => expect(reachOf(hostOf(`http://${host}/`))).toBe('private'))

  test.each([
    'id.acme.example',
    '172.32.0.1',
    '172.15.0.1',
    '11.0.0.1',
    '100.128.0.1',
    '192.169.0.1',
    '[2606:4700::1111]',
    '[fec0::1]',
    '[::ffff:8.8.8.8]',
    'localhost.acme.example',
    'local.acme.example',
    '127.0.0.1.nip.io',
  ])('%s is public', (host) => expect(reachOf(hostOf(`http://${host}/`))).toBe('public'))
})

describe('isMixedContent', () => {
  test.each([
    ['http://id.acme.example/jwks', 'https:', true],
    ['http://10.0.0.5/jwks', 'https:', true],
    ['http://keycloak:8080/jwks', 'https:', true],
    ['http://localhost:8080/jwks', 'https:', false],
    ['http://127.0.0.1:8080/jwks', 'https:', false],
    ['http://[::1]:8080/jwks', 'https:', false],
    ['https://id.acme.example/jwks', 'https:', false],
    ['http://id.acme.example/jwks', 'http:', false],
    ['http://id.acme.example/jwks', 'file:', false],
  ])('%s from a page over %s: %s', (url, protocol, mixed) =>
    expect(isMixedContent(new URL(url), { protocol })).toBe(mixed),
  )
})

test('a host is local by its spelling only where no name is resolved', () => {
  for (const host of ['10.0.0.5', '[fe80::1]', 'printer.local', 'printer.local.'])
    expect([host, isLocalBySpelling(host)]).toEqual([host, true])
  for (const host of ['keycloak', 'id.corp.internal', '8.8.8.8', '[::1]', 'id.local.example'])
    expect([host, isLocalBySpelling(host)]).toEqual([host, false])
})

test('webUrl takes what is written as a URL, and nothing that URL merely forgives', () => {
  expect(webUrl('HTTPS://ID.Acme.example/Keys')?.href).toBe('https://id.acme.example/Keys')
  for (const text of [
    'https:id.acme.example',
    'https:/id.acme.example',
    String.raw`https:\\id.acme.example`,
    'https://id.acme.example/a b',
    'https://id.acme.example/\u0000',
    ' https://id.acme.example',
    'ftp://id.acme.example',
    'https://',
    'https://[::1',
    'https://id.acme.example:99999',
  ])
    expect([text, webUrl(text)]).toEqual([text, null])
})

test('no text makes webUrl throw, and every URL it gives has a reach', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.string().map((one) => `http://${one}`),
      ),
      (text) => {
        const url = webUrl(text)
        if (url) expect(['loopback', 'private', 'public']).toContain(reachOf(url.hostname))
      },
    ),
    { numRuns: 3_000 },
  )
})
