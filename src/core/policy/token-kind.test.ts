import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../foundation/json'
import { objectOf } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { kindName, kindSigns, LOGOUT_EVENT, tokenKind } from './token-kind'

const object = (value: object) => objectOf(readJson(JSON.stringify(value))) as JsonObject
const kindOf = (header: object, claims: object) => {
  const found = tokenKind(object(header), object(claims))
  return found && [found.kind, found.certain]
}

describe('a registered typ is certain', () => {
  test.each([
    ['at+jwt', 'access_token'],
    ['application/AT+JWT', 'access_token'],
    ['dpop+jwt', 'dpop_proof'],
    ['logout+jwt', 'logout_token'],
    ['secevent+jwt', 'security_event'],
    ['kb+jwt', 'key_binding'],
    ['dc+sd-jwt', 'sd_jwt_credential'],
    ['example+sd-jwt', 'credential'],
    ['passport', 'passport'],
  ])('%s', (typ, kind) => {
    expect(kindOf({ typ }, { nonce: 'n', aud: 'a', at_hash: 'x' })).toEqual([kind, true])
  })
})

describe('events', () => {
  test('that name a logout make a logout token, whatever else is there', () => {
    expect(kindOf({ typ: 'JWT' }, { events: { [LOGOUT_EVENT]: {} }, nonce: 'n' })).toEqual(['logout_token', true])
  })

  test('whose names are URIs make a security event', () => {
    const events = { 'urn:ietf:params:scim:event:create': {}, 'https://schemas.openid.net/x': {} }
    expect(kindOf({}, { events })).toEqual(['security_event', true])
  })

  test('without names, or with names of somebody’s own, are a guess', () => {
    expect(kindOf({}, { events: {} })).toEqual(['security_event', false])
    expect(kindOf({}, { events: { signup: 1 } })).toEqual(['security_event', false])
    expect(kindOf({}, { events: ['urn:a'] })).toBeNull()
  })
})

describe('claims are a guess', () => {
  test.each([
    ['hashes that only ID tokens have', { aud: 'a', at_hash: 'x' }, 'id_token'],
    ['a nonce without a scope', { aud: 'a', nonce: 'n' }, 'id_token'],
    ['a scope, as an older Keycloak’s beside a nonce', { aud: 'a', nonce: 'n', scope: 'openid' }, 'access_token'],
    ['the claim typ of Keycloak', { typ: 'ID', scope: 'openid' }, 'id_token'],
    ['the claim token_use of Cognito', { token_use: 'access', client_id: 'c' }, 'access_token'],
    ['scp, as Entra and Okta have it', { scp: ['read'] }, 'access_token'],
    [
      'an issuer that speaks of itself',
      { iss: 'client', sub: 'client', aud: 'https://as.example' },
      'client_assertion',
    ],
    ['a verifiable credential in vc', { iss: 'https://issuer.example', nbf: 1.5, vc: {} }, 'credential'],
    ['digests of undisclosed claims', { _sd: [] }, 'credential'],
  ])('%s', (_, claims, kind) => {
    expect(kindOf({ typ: 'JWT' }, claims)).toEqual([kind, false])
  })

  test('a DPoP proof without its typ is known by its method, its URI and its key', () => {
    expect(kindOf({ jwk: {} }, { htm: 'GET', htu: 'https://a.example' })).toEqual(['dpop_proof', false])
    expect(kindOf({}, { htm: 'GET', htu: 'https://a.example' })).toBeNull()
  })
})

describe('the token of a job is known by its issuer', () => {
  const job = { sub: 'repo:a/b', aud: 'x', jti: 'j', ref: 'r', project_path: 'g/p', ref_type: 'branch', nonce: 'n' }
  test.each([
    ['https://token.actions.githubusercontent.com', ['github_ci', true]],
    ['https://github.acme.example/_services/token', ['github_ci', false]],
    ['https://gitlab.com', ['gitlab_ci', true]],
    ['https://git.acme.example', ['gitlab_ci', false]],
  ])('%s', (iss, kind) => {
    expect(kindOf({ typ: 'JWT' }, { ...job, iss })).toEqual(kind)
  })

  test('and one of a person at GitLab by what it has', () => {
    expect(kindOf({}, { iss: 'https://gitlab.com', aud: 'app', nonce: 'n' })).toEqual(['id_token', false])
  })
})

describe('what the person says', () => {
  const [header, claims] = [object({ typ: 'at+jwt' }), object({ aud: 'a', nonce: 'n' })]
  test('is certain, and counts before the typ', () => {
    expect(tokenKind(header, claims, 'id_token')).toEqual({ kind: 'id_token', certain: true, by: [] })
  })

  test('has the token’s own reasons where it says the same', () => {
    expect(tokenKind(object({}), claims, 'id_token')).toEqual({ kind: 'id_token', certain: true, by: ['nonce'] })
  })

  test('can be that it is of none of these kinds', () => {
    expect(tokenKind(header, claims, 'other')).toBeNull()
  })
})

test('signs of both kinds are told apart', () => {
  expect(kindSigns(object({ at_hash: 'x', scp: 'read' }))).toEqual({ id: ['at_hash'], access: ['scp'] })
})

test('every kind that is recognised has a name, whatever the header and the claims', () => {
  const json = fc.dictionary(
    fc.constantFrom('typ', 'events', 'iss', 'sub', 'aud', 'nonce', 'scope', 'vc', '_sd', 'token_use', 'jwk', 'htm'),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(json, json, (header, claims) => {
      const found = tokenKind(object(header), object(claims))
      if (found) expect(kindName[found.kind]).toMatch(/^(?:an?|the) /)
    }),
  )
})
