import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { ciLookAlike, ciToken, otherCi } from './ci-token'

const object = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject
const job = { project_path: 'group/app', ref_type: 'branch' }
const told = (iss: unknown, more: object = {}) => {
  const token = ciToken(object({ iss, ...more }))
  return token && [token.provider, token.known]
}

describe('whose token of a CI it is', () => {
  test.each([
    ['https://token.actions.githubusercontent.com', {}, ['github', true]],
    ['https://token.actions.githubusercontent.com/octo-inc', {}, ['github', true]],
    ['https://token.actions.octocorp.ghe.com', {}, ['github', true]],
    ['https://token.actions.octocorp.ghe.com/octocorp', {}, ['github', true]],
    ['https://github.acme.example/_services/token', {}, ['github', false]],
    ['https://gitlab.com', job, ['gitlab', true]],
    ['https://git.acme.example', job, ['gitlab', false]],
    ['https://acme.example/gitlab', job, ['gitlab', false]],
  ])('%s', (iss, more, expected) => {
    expect(told(iss, more)).toEqual(expected)
  })

  test.each([
    ['https://token.actions.githubusercontent.com.evil.example', {}],
    ['https://token.actions.githubusercontent.com/a/b', {}],
    ['https://token.actions.githubusercontent.com/', {}],
    ['https://token.actions.githubusercontent.com\n', {}],
    ['https://token.actions.evil.example/x.ghe.com', {}],
    ['https://token.actions.a.b.ghe.com', {}],
    ['http://token.actions.githubusercontent.com', {}],
    ['https://evil.example/x/_services/token', {}],
    ['https://gitlab.com', {}],
    ['https://gitlab.com', { project_path: 5, ref_type: 'branch' }],
    ['https://git.acme.example', { project_path: 'a/b' }],
    ['https://git.acme.example', { project_path: 'a/b', ref_type: 'merge' }],
    [5, job],
  ])('but of %s it is nobody’s', (iss, more) => {
    expect(told(iss, more)).toBeNull()
  })

  test('the issuers of other CIs are known by name', () => {
    expect(otherCi('https://oidc.circleci.com/org/1')).toBe('CircleCI')
    expect(otherCi('https://oidc.circleci.com.evil.example/org/1')).toBeNull()
  })
})

describe('an issuer that looks like one', () => {
  test.each([
    ['https://token.actions.githubusercontent.com.evil.example', 'token.actions.githubusercontent.com.evil.example'],
    ['https://token.actions.githubusercontent.com@evil.example/', 'evil.example'],
    ['https://token.actions.githubusercontent.com:x@evil.example', 'evil.example'],
    ['https://x-token.actions.githubusercontent.com', 'x-token.actions.githubusercontent.com'],
    ['https://gitlab.com.evil.example', 'gitlab.com.evil.example'],
    ['https://id.gitlab.com.evil.example', 'id.gitlab.com.evil.example'],
    ['https://gitlab.com@evil.example', 'evil.example'],
    ['https:\\\\gitlab.com@evil.example', 'evil.example'],
  ])('%s leads to %s', (iss, host) => {
    expect(ciLookAlike(iss)).toMatchObject({ host, spelling: null })
  })

  test.each([
    'https://token.actions.githubusercontent.com/',
    'http://token.actions.githubusercontent.com',
    'token.actions.githubusercontent.com',
    'https://Token.actions.githubusercontent.com',
    'https://gitlab.com/',
    'HTTPS://gitlab.com',
    'https://gitlab.com:443',
  ])('%s is only spelt otherwise', (iss) => {
    expect(ciLookAlike(iss)?.spelling).toEqual(expect.any(String))
  })

  test.each([
    'https://token.actions.githubusercontent.com',
    'https://token.actions.githubusercontent.com/octo-inc',
    'https://gitlab.com',
    'https://gitlab.company.example',
    'https://my-gitlab.com',
    'https://staging.gitlab.com',
    'https://evil.example/https://gitlab.com',
    'https://github.acme.example/_services/token',
    '',
  ])('but not %s', (iss) => {
    expect(ciLookAlike(iss)).toBeNull()
  })
})

test('no text throws, and nothing is both genuine and a look-alike', () => {
  const near = fc
    .tuple(
      fc.string(),
      fc.constantFrom('https://token.actions.githubusercontent.com', 'https://gitlab.com'),
      fc.string(),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (iss) => {
      const isGenuine = ciToken(object({ iss, ...job }))?.known === true
      expect(isGenuine && ciLookAlike(iss) !== null).toBe(false)
    }),
  )
})
