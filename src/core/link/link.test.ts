import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Link, LONGEST_LINK } from './link'
import { linkContents } from './link-contents'
import { readLink } from './read-link'
import { isSecretName } from './secret-name'
import { writeLink } from './write-link'

const bare: Link = { version: 1, workbench: 'policy' }
const full: Link = {
  ...bare,
  policy: { issuer: 'https://id.example/', audiences: ['orders & “bills”', 'a+b %2B'], clock_skew_seconds: 0 },
  profile: 'auth0',
  key_source: 'https://id.example/jwks.json?p=B2C_1A_signup_signin&appid=9c1f7a52-8cb7-41b5-a015-ad1e5a5ccd31',
  earlier: 'http://127.0.0.1:8080/old.json',
  later: 'https://id.example',
  as_of: 1_763_700_000,
}

const TOKEN = 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUifQ.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg'

function hashOf(link: Link): string {
  const written = writeLink(link)
  if (written.state === 'refused') throw new Error(written.message)
  return written.hash
}

const faultsIn = (hash: string) => {
  const reading = readLink(hash)
  return reading === null || reading.state === 'whole' ? [] : reading.flaws.map(({ message }) => message)
}

describe('a link', () => {
  test('is read as it was written, whole', () => {
    for (const link of [bare, full, { ...bare, workbench: 'key-sets', policy: {} }])
      expect(readLink(hashOf(link))).toEqual({ state: 'whole', value: link })
  })

  test('is written so that its URLs can be recognised', () => {
    const hash = hashOf({ ...bare, key_source: 'https://id.example/jwks.json', as_of: 1 })
    expect(hash).toBe('#/policy?link=1&key_source=https://id.example/jwks.json&as_of=1')
  })

  test('is no route alone', () => {
    for (const hash of ['', '#', '#/', '#/policy', '#/reference/ALG_NONE', '#?link=1', '#keys?link=1'])
      expect(readLink(hash)).toBe(null)
  })

  test('says what it carries, URLs whole', () => {
    const key_source = `https://id.example/${'a'.repeat(200)}`
    expect(linkContents({ ...full, key_source })).toEqual([
      { member: 'policy', title: 'Policy', words: expect.stringContaining('issuer “https://id.example/”, audience') },
      { member: 'profile', title: 'Profile', words: '“auth0”' },
      { member: 'key_source', title: 'Keys', words: `“${key_source}”` },
      { member: 'earlier', title: 'Earlier set', words: '“http://127.0.0.1:8080/old.json”' },
      { member: 'later', title: 'Later set', words: '“https://id.example”' },
      { member: 'as_of', title: 'As of', words: '2025-11-21 04:40:00 UTC' },
    ])
    expect(linkContents(bare)).toEqual([])
  })
})

describe('what is wrong with a link is said of its member', () => {
  test.each([
    ['#/policy?', 'The link does not state its version; expected link=1.'],
    ['#/policy?policy={}', 'The link does not state its version; expected link=1.'],
    ['#/policy?link=2', 'The link is of version “2”; expected 1. Whoever made it may use a newer Latchkey.'],
    ['#/policy?link=1&link=1', 'The member “link” stands twice; expected it once.'],
    ['#/policy?link=1&as_of=1&as_of=2', 'The member “as_of” stands twice; expected it once.'],
    [
      '#/policy?link=1&keys=x',
      'A link of this version has no “keys”; expected policy, profile, key_source, earlier, later and as_of.',
    ],
    ['#/policy?link=1&__proto__=x', expect.stringContaining('has no “__proto__”')],
    [
      '#/policy?link=1&profile=%E0%A4%A',
      'The part “profile=%E0%A4%A” is not percent-encoded text; expected each % before two hex digits.',
    ],
    ['#/policy?link=1&profile=A_B', 'The member “profile” is “A_B”; expected the name of a profile, such as “auth0”.'],
    ['#/policy?link=1&as_of=now', 'The member “as_of” is “now”; expected seconds since 1970, such as 1763700000.'],
    ['#/policy?link=1&as_of=999999999999', expect.stringMatching(/^The member “as_of” is “9+”/)],
    ['#/policy?link=1&policy=%7B', expect.stringMatching(/^The policy in the link cannot be read\. This is not JSON/)],
    [
      '#/policy?link=1&policy=[]',
      expect.stringMatching(/^The policy in the link cannot be read\. The policy is an array/),
    ],
    ['#/policy?link=1&policy={"issuer":1}', 'In the policy, “issuer” is a number; expected a string.'],
    [
      '#/policy?link=1&key_source=http://id.example/jwks',
      'The member “key_source” is “http://id.example/jwks”; expected https, by which nobody on the way can change the keys.',
    ],
    [
      '#/policy?link=1&later=javascript:alert(1)',
      'The member “later” is “javascript:alert(1)”; expected a URL such as “https://id.example/jwks.json”.',
    ],
    ['#/policy?link=1&earlier=id.example', expect.stringContaining('expected a URL such as')],
    [
      '#/policy?link=1&earlier=https://id.example/%23x',
      expect.stringMatching(/^The member “earlier” cannot be fetched\. The URL has a fragment/),
    ],
    [`#/policy?link=1&profile=${'a'.repeat(LONGEST_LINK)}`, 'The link has 8,024 characters; expected at most 8,000.'],
  ])('%s', (hash, message) => expect(faultsIn(hash)).toEqual([message]))
})

describe('a token, a secret or a key', () => {
  const pem = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----'
  const secrets: readonly (readonly [Partial<Link>, string])[] = [
    [{ key_source: TOKEN }, 'a token'],
    [{ key_source: `https://id.example/keys/${TOKEN}` }, 'a token'],
    [{ key_source: 'https://user:pw@id.example/jwks' }, 'a user name or a password'],
    [{ key_source: 'https://user@id.example/jwks' }, 'a user name or a password'],
    [
      { key_source: 'https://id.example/jwks?access_token=abc' },
      'the parameter “access_token”, which may be a secret,',
    ],
    [{ key_source: 'https://id.example/jwks?sig=a' }, 'the parameter “sig”, which may be a secret,'],
    [
      { later: 'https://id.example/jwks?x=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b' },
      'the parameter “x”, which may be a secret,',
    ],
    [{ policy: { issuer: TOKEN } }, 'a token'],
    [{ policy: { audiences: ['a', `Bearer ${TOKEN}`] } }, 'a token'],
    [{ policy: { audiences: [pem] } }, 'a key in PEM'],
    [{ policy: { audiences: ['{"kty":"oct","k":"AAAA"}'] } }, 'a key'],
    [{ policy: { issuer: 'https://user:pw@id.example' } }, 'a user name or a password'],
    [{ profile: TOKEN }, 'a token'],
  ]

  test.each(secrets)('in %j is not written, and is not quoted', (part, what) => {
    const written = writeLink({ ...bare, ...part } as Link)
    if (written.state === 'written') throw new Error(written.hash)
    expect(written.message).toContain(`has ${what}`)
    for (const kept of [TOKEN, 'pw', 'MFkw', 'AAAA', '9f86d0']) expect(written.message).not.toContain(kept)
  })

  test.each([
    'token',
    'id_token',
    'X-Amz-Signature',
    'apikey',
    'api-key',
    'clientSecret',
    'sig',
    'code',
    'key',
    'sessionid',
  ])('may be in a parameter called %s', (name) => expect(isSecretName(name)).toBe(true))

  test.each(['appid', 'p', 'tenant', 'version', 'kid', 'format', 'policy', 'keys', 'monkey', 'design', 'author'])(
    'is not in one called %s',
    (name) => expect(isSecretName(name)).toBe(false),
  )
})

describe('every link', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 })
  const url = fc
    .tuple(fc.constantFrom('https://id.example', 'https://a.b-c.co.uk:8443', 'http://localhost:1'), fc.webPath())
    .map(([origin, path]) => origin + path)
  const policy = fc.record(
    {
      issuer: fc.oneof(url, text),
      audiences: fc.array(text, { minLength: 1, maxLength: 3 }),
      allowed_algs: fc.subarray(['RS256', 'ES256', 'EdDSA'], { minLength: 1 }),
      required_claims: fc.array(text, { minLength: 1, maxLength: 3 }),
      clock_skew_seconds: fc.nat(600),
    },
    { requiredKeys: [] },
  )
  const link = fc.record(
    {
      version: fc.constant(1 as const),
      workbench: fc.constantFrom('token', 'key-sets', 'policy', 'rotation'),
      policy,
      profile: fc.constantFrom('auth0', 'entra-id-v2'),
      key_source: url,
      earlier: url,
      later: url,
      as_of: fc.nat(4_000_000_000),
    },
    { requiredKeys: ['version', 'workbench'] },
  )

  test('comes back as it was', () => {
    let refused = 0
    fc.assert(
      fc.property(link, (one) => {
        const written = writeLink(one)
        if (written.state === 'refused') refused++
        else expect(readLink(written.hash)).toEqual({ state: 'whole', value: one })
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeLessThan(50)
  })

  test('hostile or not, is read without a throw, and its flaws are sentences', () => {
    const piece = fc.constantFrom(
      ...[
        '#/',
        'policy',
        '?',
        '&',
        '=',
        'link=1',
        '%',
        '%7B',
        '%ff',
        '__proto__',
        'policy={"issuer":',
        '"',
        '}',
        '1e400',
      ],
      ...['key_source=', 'https://', '@', 'as_of=', '-1', 'constructor', '\ud800', '\u202e', TOKEN, 'profile=', '&&'],
    )
    const hash = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((all) => `#/policy?link=1&${all.join('')}`),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(hash, (one) => {
        const reading = readLink(one)
        if (reading === null || reading.state === 'whole') return
        expect(reading.flaws.length).toBeLessThan(30)
        for (const { message, pointer } of reading.flaws) {
          expect(message).toMatch(/^[A-Z].*[.?]$/su)
          expect(message).not.toContain(TOKEN)
          expect(pointer).toMatch(/^\//)
        }
        expect(Object.getPrototypeOf(reading.state === 'flawed' ? reading.value : {})).toBe(Object.prototype)
      }),
      { numRuns: 1500 },
    )
  })
})
