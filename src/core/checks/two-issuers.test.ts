import { describe, expect, test } from 'vitest'
import { readEntraIssuer } from './entra'
import { entraVersions, isOfIssuer } from './two-issuers'

const TENANT = '11111111-2222-3333-4444-555555555555'
const v1 = `https://sts.windows.net/${TENANT}/`
const v2 = `https://login.microsoftonline.com/${TENANT}/v2.0`
const template = 'https://login.microsoftonline.com/{tenantid}/v2.0'

describe('the issuer of a token and that of a set', () => {
  test.each([
    ['https://id.example', 'https://id.example', true],
    ['https://id.example/', 'https://id.example', false],
    ['accounts.google.com', 'https://accounts.google.com', true],
    ['https://accounts.google.com', 'accounts.google.com', false],
    [v2, template, true],
    ['https://login.microsoftonline.com//v2.0', template, false],
    ['https://login.microsoftonline.com/a/b/v2.0', template, false],
    ['https://login.microsoftonline.com/v2.0', template, false],
    [v1, v2, false],
  ])('%s and %s', (iss, expected, same) => {
    expect(isOfIssuer({ iss, expected })).toBe(same)
  })

  test('are two versions of Entra only where the tenant is one', () => {
    expect(entraVersions({ iss: v1, expected: v2 })).toEqual({ found: 'v1.0', wanted: 'v2.0' })
    expect(entraVersions({ iss: v1, expected: template })).toEqual({ found: 'v1.0', wanted: 'v2.0' })
    expect(entraVersions({ iss: v1, expected: v2.replace('1111', '9999') })).toBeNull()
    expect(entraVersions({ iss: v2, expected: v2 })).toBeNull()
  })
})

test.each([
  ['https://login.microsoftonline.us/t/v2.0', 'v2.0'],
  ['https://login.partner.microsoftonline.cn/t/v2.0', 'v2.0'],
  ['https://sts.chinacloudapi.cn/t/', 'v1.0'],
  ['https://sts.windows.net/t/v2.0', undefined],
  ['https://login.microsoftonline.com/t/', undefined],
  ['https://login.microsoftonline.com.evil.example/t/v2.0', undefined],
  ['http://login.microsoftonline.com/t/v2.0', undefined],
])('%s as an issuer of Entra', (issuer, version) => {
  expect(readEntraIssuer(issuer)?.version).toBe(version)
})
