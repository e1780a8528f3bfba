import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signatureAlgorithm } from '../algorithms/jws'
import { webUrl } from '../sources/address'
import { findProfiles, profileUrls } from './find-profiles'
import { builtInProfiles } from './index'
import { fillTemplate, matchIssuer, templateFault } from './issuer-template'
import { policyOf } from './policy-of'

const namesFor = (issuer: string) => findProfiles(issuer).map(({ profile }) => profile.name)
const named = (name: string) => {
  const profile = builtInProfiles.find((one) => one.name === name)
  if (!profile) throw new Error(name)
  return profile
}

/** Issuers as their documentation, their metadata or real tokens have them. */
const real: readonly (readonly [issuer: string, profile: string, jwksUri: string | null])[] = [
  ['https://dev-xyz.eu.auth0.com/', 'auth0', 'https://dev-xyz.eu.auth0.com/.well-known/jwks.json'],
  ['https://acme.auth0.com/', 'auth0', 'https://acme.auth0.com/.well-known/jwks.json'],
  ['https://dev-1.okta.com/oauth2/default', 'okta', 'https://dev-1.okta.com/oauth2/default/v1/keys'],
  ['https://acme.okta.com', 'okta', 'https://acme.okta.com/oauth2/v1/keys'],
  [
    'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0',
    'entra-id-v2',
    'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/discovery/v2.0/keys',
  ],
  [
    'https://sts.windows.net/fa15d692-e9c7-4460-a743-29f295222229/',
    'entra-id-v1',
    'https://login.microsoftonline.com/fa15d692-e9c7-4460-a743-29f295222229/discovery/keys',
  ],
  ['https://accounts.google.com', 'google', 'https://www.googleapis.com/oauth2/v3/certs'],
  ['accounts.google.com', 'google', 'https://www.googleapis.com/oauth2/v3/certs'],
  [
    'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_EXAMPLE',
    'cognito',
    'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_EXAMPLE/.well-known/jwks.json',
  ],
  [
    'https://keycloak.example.com:8443/realms/my-realm',
    'keycloak',
    'https://keycloak.example.com:8443/realms/my-realm/protocol/openid-connect/certs',
  ],
  [
    'https://sso.example.com/auth/realms/my%20realm',
    'keycloak',
    'https://sso.example.com/auth/realms/my%20realm/protocol/openid-connect/certs',
  ],
  ['https://appleid.apple.com', 'apple', 'https://appleid.apple.com/auth/keys'],
  [
    'https://securetoken.google.com/my-project-1',
    'firebase',
    'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com',
  ],
  [
    'https://token.actions.githubusercontent.com',
    'github-actions',
    'https://token.actions.githubusercontent.com/.well-known/jwks',
  ],
  [
    'https://token.actions.githubusercontent.com/octocat-inc',
    'github-actions',
    'https://token.actions.githubusercontent.com/octocat-inc/.well-known/jwks',
  ],
  [
    'https://github.acme.example/_services/token',
    'github-actions',
    'https://github.acme.example/_services/token/.well-known/jwks',
  ],
  ['https://gitlab.com', 'gitlab', 'https://gitlab.com/oauth/discovery/keys'],
  [
    'https://oidc.eks.us-east-1.amazonaws.com/id/1111222233334444555566667777888F',
    'kubernetes',
    'https://oidc.eks.us-east-1.amazonaws.com/id/1111222233334444555566667777888F/keys',
  ],
  [
    'https://kubernetes.default.svc.cluster.local',
    'kubernetes',
    'https://kubernetes.default.svc.cluster.local/openid/v1/jwks',
  ],
  [
    'https://eastus.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000000/11111111-1111-1111-1111-111111111111/',
    'kubernetes',
    null,
  ],
  ['https://container.googleapis.com/v1/projects/acme/locations/us-central1/clusters/cluster-1', 'kubernetes', null],
  [
    'https://auth.pingone.eu/9f1b3e82-7c45-4a1e-bd62-cc38f7a4e918/as',
    'ping',
    'https://auth.pingone.eu/9f1b3e82-7c45-4a1e-bd62-cc38f7a4e918/as/jwks',
  ],
  [
    'https://demo.duendesoftware.com',
    'duende',
    'https://demo.duendesoftware.com/.well-known/openid-configuration/jwks',
  ],
  ['https://acme-t6ihrd.us1.zitadel.cloud', 'zitadel', 'https://acme-t6ihrd.us1.zitadel.cloud/oauth/v2/keys'],
  ['https://login.salesforce.com', 'salesforce', 'https://login.salesforce.com/id/keys'],
  ['https://acme--eid.sandbox.my.salesforce.com', 'salesforce', 'https://acme--eid.sandbox.my.salesforce.com/id/keys'],
]

describe('the built-in profiles', () => {
  test.each(real)('%s is of %s', (issuer, name, jwksUri) => {
    expect(namesFor(issuer)).toEqual([name])
    expect(profileUrls(named(name), issuer)?.jwks_uri).toBe(jwksUri)
    expect(policyOf(named(name), issuer)).toEqual({ issuer, ...named(name).policy })
  })

  test('each has an issuer among these', () => {
    const known = new Set(real.map(([, name]) => name))
    expect(builtInProfiles.filter(({ name }) => !known.has(name))).toEqual([])
  })

  test.each(builtInProfiles.map((profile) => [profile.name, profile] as const))('%s is sound', (name, profile) => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const { issuer } of profile.issuers)
      if (issuer !== 'accounts.google.com') expect(templateFault(issuer)).toBe(null)
    for (const alg of profile.policy.allowed_algs ?? []) expect(signatureAlgorithm(alg)?.kty).not.toBe('oct')
    for (const alg of profile.policy.allowed_algs ?? []) expect(signatureAlgorithm(alg)).not.toBe(null)
    expect(profile.policy.required_claims).toContain('iss')
    expect(profile.quirks.length).toBeGreaterThan(0)
    for (const { sentence, source } of profile.quirks) {
      expect(sentence).toMatch(/^[\w].*[^.!]\.$/)
      expect(webUrl(source ?? '')?.protocol).toBe('https:')
    }
    expect(webUrl(profile.documentation ?? '')?.protocol).toBe('https:')
  })

  test('no two have one name', () => {
    expect(new Set(builtInProfiles.map(({ name }) => name)).size).toBe(builtInProfiles.length)
  })

  test.each(real)('nothing that looks like %s is of a profile', (issuer) => {
    const host = /^(?:https:\/\/)?([^/]+)/.exec(issuer)?.[1] ?? ''
    const alike = [
      issuer.endsWith('/') ? issuer.slice(0, -1) : `${issuer}/`,
      issuer.replace('https://', 'http://'),
      issuer.replace('https://', 'HTTPS://'),
      issuer.replace(host, `${host}.evil.example`),
      issuer.replace(host, `evil.example/${host}`),
      issuer.replace(host, `user@${host}`),
      issuer.replace(host, `${host}@evil.example`),
      issuer.replace(host, `${host}:443x`),
      issuer.replace(host, host.toUpperCase()),
      `${issuer}#x`,
      `${issuer}?x=1`,
      ` ${issuer}`,
      `${issuer}\n`,
    ].filter((one) => one !== issuer && !one.includes('://keycloak.') && !one.startsWith('https://github.acme'))
    const selfHosted = new Set(['keycloak', 'github-actions'])
    for (const one of alike)
      expect(
        namesFor(one).filter((name) => !selfHosted.has(name)),
        one,
      ).toEqual([])
    for (const one of alike.filter((other) => !/evil|^https:\/\/sso/.test(other)))
      expect(namesFor(one), one).toEqual([])
  })

  test('one run elsewhere has the policy of its product, and its issuer only over https', () => {
    expect(policyOf(named('gitlab'), 'https://git.acme.example').issuer).toBe('https://git.acme.example')
    expect(profileUrls(named('gitlab'), 'https://git.acme.example')?.jwks_uri).toBe(
      'https://git.acme.example/oauth/discovery/keys',
    )
    expect(policyOf(named('gitlab'), 'http://git.acme.example')).toEqual(named('gitlab').policy)
    expect(policyOf(named('apple'), 'https://git.acme.example').issuer).toBe('https://appleid.apple.com')
    expect(policyOf(named('entra-id-v2'), null)).toEqual(named('entra-id-v2').policy)
  })
})

const corpus = new URL('../../../../shared/corpus/wellknown/', import.meta.url)

describe.skipIf(!existsSync(corpus))('metadata as it was published', () => {
  test.each(['apple', 'google', 'gitlab'])('that of %s says what the profile says', (name) => {
    const text = readFileSync(new URL(`${name}/metadata-history.json`, corpus), 'utf8')
    const documents: Record<string, unknown>[] = []
    JSON.parse(text, (_, value: Record<string, unknown> | null) => {
      if (typeof value?.['issuer'] === 'string') documents.push(value)
      return value
    })
    expect(documents.length).toBeGreaterThan(0)
    for (const { issuer, jwks_uri, id_token_signing_alg_values_supported: algs } of documents) {
      expect(namesFor(issuer as string)).toEqual([name])
      expect(profileUrls(named(name), issuer as string)?.jwks_uri).toBe(jwks_uri)
      expect(named(name).policy.allowed_algs).toEqual(algs)
    }
  })
})

describe('a template', () => {
  test.each([
    ['https://{host}/realms/{realm}', 'https://a.example:8080/realms/b', { host: 'a.example:8080', realm: 'b' }],
    ['https://{host}/realms/{realm}', 'https://a.example/realms/b/c', null],
    ['https://{host}/realms/{realm}', 'https://a.example/realms/..', null],
    ['https://{host}/realms/{realm}', 'https://a.example/realms/%2E.', null],
    ['https://{host}/x', 'https://a@b.example/x', null],
    ['https://{a}.{b}.example', 'https://x.y.example', { a: 'x', b: 'y' }],
    ['https://{a}.example', 'https://x.y.example', null],
    ['https://{a}.example', 'https://-x.example', null],
    ['https://{a}.{a}.example', 'https://x.y.example', null],
    ['https://{a}.{a}.example', 'https://x.x.example', { a: 'x' }],
  ])('%s and %s', (template, issuer, parts) => {
    const found = matchIssuer(template, issuer)
    expect(found && Object.fromEntries(found)).toEqual(parts)
  })

  test.each([
    ['http://id.example', 'which is not https'],
    ['http://localhost:8080/realms/{realm}', null],
    ['id.example', 'which is no URL'],
    ['https://{tenant}-id.example', 'where a place is not the whole of a label or of a segment'],
    ['https://id.example/x-{tenant}', 'where a place is not the whole of a label or of a segment'],
    ['https://{Tenant}.example', 'where a brace opens no place such as {tenant}'],
    ['https://{.example', 'where a brace opens no place such as {tenant}'],
    ['https://user@id.example', 'which has a user name, a query or a fragment'],
    ['https://id.example/{a}?b={c}', 'which has a user name, a query or a fragment'],
    [`https://${'a'.repeat(500)}`, 'which is longer than 500 characters'],
  ])('%s: %s', (text, fault) => expect(templateFault(text)).toBe(fault))

  test('what it matches is what its parts make of it, and no text makes it throw', () => {
    const piece = fc.constantFrom('https://', 'a', '.', '/', ':8', '%2e', 'okta.com', '{x}', '@', '?', '-', '\ud800')
    const text = fc.oneof(
      fc.array(piece).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, text, (template, issuer) => {
        const parts = matchIssuer(template, issuer)
        if (parts) expect(fillTemplate(template, parts)).toBe(issuer)
        expect(templateFault(template) ?? '').toEqual(expect.any(String))
        for (const { profile } of findProfiles(issuer)) expect(profileUrls(profile, issuer)).not.toBe(null)
      }),
      { numRuns: 500 },
    )
  })
})
