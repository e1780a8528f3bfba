import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceNearMiss, issuerNearMiss } from './identifier-near-miss'

const tid = '72f988bf-86f1-41af-91ab-2d7cd011db47'

describe('an issuer that is nearly the expected one', () => {
  test.each([
    ['https://id.example', 'https://id.example/', 'TRAILING_SLASH'],
    ['http://id.example', 'https://id.example', 'SCHEME'],
    ['accounts.google.com', 'https://accounts.google.com', 'MISSING_SCHEME'],
    ['https://ID.example/a', 'https://id.example/a', 'HOST_CASE'],
    ['https://id.example/Realms/a', 'https://id.example/realms/a', 'CASE'],
    ['https://id.example:443/a', 'https://id.example/a', 'DEFAULT_PORT'],
    ['https://www.id.example', 'https://id.example', 'WWW'],
    ['https://id.example/a%20b', 'https://id.example/a b', 'PERCENT_ENCODING'],
    [' https://id.example', 'https://id.example', 'WHITE_SPACE'],
    [`https://sts.windows.net/${tid}/`, `https://login.microsoftonline.com/${tid}/v2.0`, 'ENTRA_VERSION'],
    [`https://login.microsoftonline.com/${tid}/v2.0`, `https://sts.windows.net/${tid}/`, 'ENTRA_VERSION'],
    [`https://login.microsoftonline.com/${tid}/v2.0`, 'https://login.microsoftonline.com/common/v2.0', 'ENTRA_SHARED'],
    [
      `https://login.microsoftonline.com/${tid}/v2.0`,
      'https://login.microsoftonline.com/{tenantid}/v2.0',
      'TENANT_TEMPLATE',
    ],
    [
      'https://token.actions.githubusercontent.com/acme',
      'https://token.actions.githubusercontent.com',
      'GITHUB_ENTERPRISE',
    ],
    [
      'https://token.actions.githubusercontent.com',
      'https://token.actions.githubusercontent.com/acme',
      'GITHUB_ENTERPRISE',
    ],
  ])('%s for %s: %s', (found, expected, reason) => {
    expect(issuerNearMiss(found, expected, tid)?.reason).toBe(reason)
  })

  test.each([
    ['https://id.example', 'https://id.example'],
    ['https://id.example', 'https://id.test'],
    ['https://id.example.evil.test', 'https://id.example'],
    ['https://token.actions.githubusercontent.com.evil.test', 'https://token.actions.githubusercontent.com'],
    ['https://token.actions.githubusercontent.com/a/b', 'https://token.actions.githubusercontent.com'],
    [`https://sts.windows.net/${tid}/`, 'https://sts.windows.net/another/'],
    ['https://login.microsoftonline.com/other/v2.0', 'https://login.microsoftonline.com/{tenantid}/v2.0'],
    ['', 'https://id.example'],
  ])('but not %s for %s', (found, expected) => {
    expect(issuerNearMiss(found, expected, tid)).toBeNull()
  })
})

describe('an audience that is nearly the expected one', () => {
  test.each([
    ['api://orders', 'orders', 'API_SCHEME'],
    ['https://api.example/', 'https://api.example', 'TRAILING_SLASH'],
    ['Orders', 'orders', 'CASE'],
    ['https://api.example', 'https://api.example/orders', 'WHOLE_HOST'],
    ['https://api.example/orders', 'https://api.example', 'PATH_OF_HOST'],
  ])('%s for %s: %s', (found, expected, reason) => {
    expect(audienceNearMiss(found, expected)?.reason).toBe(reason)
  })

  test('but not another path of the same host', () => {
    expect(audienceNearMiss('https://api.example/a', 'https://api.example/b')).toBeNull()
  })
})

test('no name is a near miss of itself, and no pair of names throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.option(fc.string(), { nil: undefined }), (found, expected, tenant) => {
      expect(issuerNearMiss(found, found, tenant)).toBeNull()
      expect(audienceNearMiss(found, found)).toBeNull()
      issuerNearMiss(`https://${found}%`, `https://${expected}`, tenant)
      audienceNearMiss(found, expected)
    }),
  )
})
