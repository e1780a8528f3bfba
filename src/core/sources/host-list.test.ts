import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostSource, isAtOneOf } from './host-list'

const at = (entry: string, url: string) => isAtOneOf([hostSource(entry) ?? 'none'], new URL(url))

test.each([
  ['id.acme.example', 'https://id.acme.example/jwks', true],
  ['id.acme.example', 'https://ID.acme.example:443/jwks', true],
  ['id.acme.example', 'http://id.acme.example/jwks', false],
  ['id.acme.example', 'https://id.acme.example:8443/jwks', false],
  ['id.acme.example', 'https://id.acme.example.evil.example/', false],
  ['id.acme.example', 'https://evil.example/id.acme.example', false],
  ['id.acme.example', 'https://id.acme.example@evil.example/', false],
  ['id.acme.example', 'https://x.id.acme.example/', false],
  ['*.acme.example', 'https://id.eu.acme.example/', true],
  ['*.acme.example', 'https://acme.example/', false],
  ['*.acme.example', 'https://evilacme.example/', false],
  ['http://localhost:*', 'http://localhost:8080/', true],
  ['http://localhost:*', 'https://localhost:8080/', false],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/', true],
  ['id.acme.example:8443', 'https://id.acme.example:8443/', true],
  ['http://plain.corp', 'http://plain.corp/keys', true],
])('%s and %s: %j', (entry, url, allowed) => expect(at(entry, url)).toBe(allowed))

test.each([
  '',
  '*',
  'https:',
  'a b',
  'id.example/',
  'ftp://id.example',
  '[::1]',
  '127.1',
  'id.example:99999',
  'a..b',
  '*.*.b',
  "'self'",
  'https://*',
])('%j is no host of a list', (entry) => expect(hostSource(entry)).toBeNull())

test('whatever stands in a list, it allows its own host and no other', () => {
  fc.assert(
    fc.property(fc.domain(), fc.domain(), (mine, other) => {
      expect(at(mine, `https://${mine}/`)).toBe(true)
      expect(at(`*.${mine}`, `https://a.${mine}/`)).toBe(true)
      if (!other.endsWith(mine)) expect(at(`*.${mine}`, `https://${other}/`)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hostSource(text) ?? 'https://x').toMatch(/^https?:\/\/[^\s;,'/]+$/)
    }),
    { numRuns: 2_000 },
  )
})
