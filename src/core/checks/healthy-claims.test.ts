import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { claimsChecks } from './claims'
import { EXAMPLE_NOW, openExample } from './example'

/** Claims as real providers write them, with other names and times: none may raise an error or a warning. */
const now = EXAMPLE_NOW
const jwt = { alg: 'RS256', typ: 'JWT', kid: 'k' }
const cases: readonly (readonly [string, object, object, readonly string[]])[] = [
  [
    'GitHub Actions, whose nbf is ten minutes before its iat',
    jwt,
    {
      jti: 'j',
      sub: 'repo:octo/app:ref:refs/heads/main',
      aud: 'https://github.com/octo',
      ref: 'refs/heads/main',
      repository: 'octo/app',
      iss: 'https://token.actions.githubusercontent.com',
      nbf: now - 600,
      exp: now + 300,
      iat: now,
    },
    ['GITHUB_AUD_DEFAULT', 'GITHUB_SUB_MUTABLE'],
  ],
  [
    'GitLab',
    jwt,
    { iss: 'https://gitlab.com', sub: 'project_path:a/b', aud: 'x', jti: 'j', iat: now, nbf: now - 5, exp: now + 3600 },
    [],
  ],
  [
    'a SMART Health Card, once it is inflated',
    { alg: 'ES256', kid: 'k', zip: 'DEF' },
    { iss: 'https://smarthealth.cards/examples/issuer', nbf: 1_620_992_383.218, vc: { type: [] } },
    ['TIME_FRACTIONAL'],
  ],
  [
    'a security event without exp',
    { alg: 'RS256', typ: 'secevent+jwt' },
    {
      iss: 'https://idp.example',
      jti: 'j',
      iat: now,
      aud: 'x',
      events: { 'urn:ietf:params:scim:event:create': {} },
    },
    [],
  ],
  [
    'a logout token of the drafts, without typ and exp',
    { alg: 'RS256', kid: 'k' },
    {
      iss: 'https://server.example',
      sub: '248289761001',
      aud: 's6BhdRkqt3',
      iat: now,
      jti: 'bWJq',
      sid: '08a5019c',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    },
    ['TYP_MISSING'],
  ],
  [
    'a DPoP proof',
    { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC' } },
    { jti: 'j', htm: 'GET', htu: 'https://api.example/a', iat: now, ath: 'x', nonce: 'n' },
    [],
  ],
  [
    'an access token of an older Keycloak',
    jwt,
    {
      jti: 'j',
      exp: now + 300,
      nbf: 0,
      iat: now,
      auth_time: 0,
      iss: 'https://sso.example/realms/a',
      aud: 'account',
      sub: 'f:1',
      typ: 'Bearer',
      azp: 'web',
      nonce: 'n',
      session_state: 's',
      acr: '1',
      scope: 'openid email',
      email_verified: true,
    },
    [],
  ],
  [
    'an access token of Entra, version 1.0',
    { typ: 'JWT', alg: 'RS256', x5t: 'x', kid: 'x' },
    {
      aud: 'api://orders',
      iss: 'https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/',
      iat: now,
      nbf: now,
      exp: now + 4500,
      acr: '1',
      amr: ['pwd'],
      appid: 'x',
      scp: 'read',
      sub: 's',
      tid: 't',
      ver: '1.0',
    },
    [],
  ],
  [
    'an access token of Entra that lives 28 hours',
    jwt,
    { aud: 'api', iss: 'https://sts.windows.net/t/', iat: now, nbf: now, exp: now + 100_800, scp: 'read', sub: 's' },
    ['LIFETIME_LONG'],
  ],
  [
    'an ID token of Google',
    jwt,
    {
      iss: 'https://accounts.google.com',
      azp: 'android.example',
      aud: 'server.example',
      sub: '1100',
      email: 'a@example.org',
      email_verified: true,
      at_hash: 'x',
      iat: now,
      exp: now + 3600,
    },
    [],
  ],
  [
    'an ID token of Apple, whose email_verified is a string',
    { kid: 'k', alg: 'RS256' },
    {
      iss: 'https://appleid.apple.com',
      aud: 'com.example.app',
      exp: now + 600,
      iat: now,
      sub: '001393',
      c_hash: 'x',
      email_verified: 'true',
      auth_time: now,
      nonce_supported: true,
    },
    ['CLAIM_TYPE_UNUSUAL'],
  ],
  [
    'an access token of Amazon Cognito, without aud',
    jwt,
    {
      sub: 's',
      iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a',
      client_id: 'c',
      token_use: 'access',
      scope: 'openid',
      auth_time: now,
      exp: now + 3600,
      iat: now,
      jti: 'j',
    },
    ['AUD_MISSING'],
  ],
  [
    'an access token of Okta, whose scp is an array',
    jwt,
    {
      ver: 1,
      jti: 'j',
      iss: 'https://a.okta.com/oauth2/default',
      aud: 'api://default',
      sub: 's',
      iat: now,
      exp: now + 3600,
      cid: 'c',
      scp: ['openid'],
    },
    [],
  ],
  [
    'an access token of Cloud Foundry, whose scope is an array',
    jwt,
    {
      jti: 'j',
      sub: 's',
      scope: ['openid'],
      client_id: 'cf',
      iat: now,
      exp: now + 600,
      iss: 'https://uaa/',
      aud: ['cf'],
    },
    ['CLAIM_TYPE_UNUSUAL'],
  ],
  [
    'a service account token of Kubernetes that lives a year',
    { alg: 'RS256', kid: 'k' },
    {
      aud: ['https://kubernetes.default.svc'],
      exp: now + 31_536_000,
      iat: now,
      nbf: now,
      iss: 'https://kubernetes.default.svc',
      jti: 'j',
      sub: 'system:serviceaccount:a:b',
      'kubernetes.io': {},
    },
    [],
  ],
  [
    'an at+jwt of IdentityServer for a client, without sub and iat',
    { alg: 'RS256', typ: 'at+jwt', kid: 'k' },
    { iss: 'https://id.example', aud: 'api', client_id: 'c', jti: 'j', nbf: now, exp: now + 3600, scope: ['api'] },
    ['CLAIM_TYPE_UNUSUAL', 'PROFILE_CLAIM_MISSING'],
  ],
  [
    'a session token that a service makes for itself',
    { alg: 'HS256', typ: 'JWT' },
    { sub: '17', iat: now, exp: now + 3600 },
    [],
  ],
  [
    'an SD-JWT credential that lives for years',
    { alg: 'ES256', typ: 'dc+sd-jwt' },
    { iss: 'https://pid.example', iat: now, exp: now + 200_000_000, vct: 'urn:a', _sd_alg: 'sha-256' },
    [],
  ],
  ['a credential that never expires', { alg: 'ES256', typ: 'vc+jwt' }, { iss: 'did:web:a', nbf: now }, []],
]

const ownCodes = new Set(claimsChecks.map(({ code }) => code))

describe('what healthy claims raise', () => {
  test.each(cases)('%s', async (_, header, claims, codes) => {
    const { text } = openExample({ header, claims })
    const { findings } = await inspect(text, { now })
    const ofClaims = findings.filter(({ code }) => ownCodes.has(code))
    expect(ofClaims.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(ofClaims.map(({ code }) => code).toSorted()).toEqual(codes)
  })
})
