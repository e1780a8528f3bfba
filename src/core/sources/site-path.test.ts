import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSitePath, sitePathFor } from './site-path'

const url = 'https://id.example/keys?a=b&c'
const path = (template: string) => (isSitePath(template) ? sitePathFor(template, url) : null)

test('the URL is put into the path, encoded', () => {
  expect(path('/keys?of={url}')).toBe('/keys?of=https%3A%2F%2Fid.example%2Fkeys%3Fa%3Db%26c')
  expect(path('./keys/{url}')).toBe('./keys/https%3A%2F%2Fid.example%2Fkeys%3Fa%3Db%26c')
})

test.each([
  ['//evil.example/{url}'],
  ['https://evil.example/{url}'],
  ['/\\evil.example/{url}'],
  ['/keys'],
  [''],
  ['javascript:{url}'],
  ['/a b/{url}'],
])('%j is no path of this site', (template) => {
  expect(path(template)).toBeNull()
})

test('whatever the template is, it stays on the site', () => {
  const base = 'https://tools.example/latchkey/'
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (template) => {
      const found = path(`${template}{url}`)
      if (found !== null) expect(new URL(found, base).origin).toBe('https://tools.example')
    }),
    { numRuns: 5_000 },
  )
})
