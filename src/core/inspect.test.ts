import { generateKeyPairSync, type JsonWebKey as NodeKey, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect } from './inspect'
import { keySetOf, makeKey, mint, segment } from './lab/mint'
import type { Policy } from './policy/policy'

const now = 1_780_000_000
const claims = { iss: 'https://id.example', aud: 'api', exp: now + 600 }
const header = { alg: 'ES256', kid: 'a' }
const key = await makeKey('a')
const keys = keySetOf(key)
const token = await mint(key, header, claims)

const decisive = async (text: string, given: string | undefined, policy: Policy = {}) => {
  const { verdict, statuses, lookup } = await inspect(text, {
    ...(given === undefined ? {} : { keys: given }),
    policy,
    now,
  })
  return { verdict, outcome: lookup.outcome, ...statuses }
}

describe('statuses are independent', () => {
  test('a good token with its keys is accepted; what was not asked for is not checked', async () => {
    expect(await decisive(token, keys)).toEqual({
      verdict: 'accepted',
      outcome: 'OK',
      structure: 'pass',
      key: 'pass',
      algorithm: 'pass',
      signature: 'pass',
      time: 'pass',
      issuer: 'not_checked',
      audience: 'not_checked',
      required_claims: 'not_checked',
    })
  })
  test('an expired token keeps its good signature', async () => {
    const expired = await mint(key, header, { ...claims, exp: now - 3600 })
    expect(await decisive(expired, keys)).toMatchObject({ verdict: 'refused', signature: 'pass', time: 'fail' })
  })
  test('a payload that is not an object keeps its good signature', async () => {
    const odd = await mint(key, header, ['not', 'claims'])
    expect(await decisive(odd, keys)).toMatchObject({ verdict: 'refused', signature: 'pass', structure: 'fail' })
  })
  test('without keys nothing is verified and nothing refused', async () => {
    expect(await decisive(token, undefined)).toMatchObject({
      verdict: 'undecided',
      key: 'not_checked',
      signature: 'not_checked',
    })
  })
  test('keys that cannot be read leave the verdict open', async () => {
    expect(await decisive(token, '<html><title>Sign in</title>')).toMatchObject({
      verdict: 'undecided',
      outcome: 'NOT_LOOKED_UP',
    })
  })
  test('each demand of a policy is answered on its own', async () => {
    const policy = {
      issuer: 'https://other.example',
      audiences: ['api'],
      required_claims: ['sub'],
      allowed_algs: ['RS256'],
    }
    expect(await decisive(token, keys, policy)).toMatchObject({
      verdict: 'refused',
      algorithm: 'fail',
      signature: 'pass',
      issuer: 'fail',
      audience: 'pass',
      required_claims: 'fail',
    })
  })
  test('a demand that Latchkey does not know keeps it from accepting', async () => {
    const policy = { issuer_pattern: 'https://*.example' } as Policy
    expect(await decisive(token, keys, policy)).toMatchObject({ verdict: 'undecided', signature: 'pass' })
  })
})

describe('only a key that the person supplied can accept a token', () => {
  const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = attacker.publicKey.export({ format: 'jwk' })
  const forge = (head: object) => {
    const input = `${segment(head)}.${segment(claims)}`
    return `${input}.${sign('sha256', Buffer.from(input), { key: attacker.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
  }
  const unsigned = (alg: string) => `${segment({ alg, kid: 'a' })}.${segment(claims)}.`
  test.each([
    ['an embedded jwk', forge({ alg: 'ES256', jwk })],
    ['an embedded jwk with the kid of the set', forge({ alg: 'ES256', kid: 'a', jwk })],
    ['a jku', forge({ alg: 'ES256', kid: 'a', jku: 'https://evil.example/jwks.json' })],
    ['an x5u', forge({ alg: 'ES256', x5u: 'https://evil.example/cert.pem' })],
    ['alg none', unsigned('none')],
    ['alg None', unsigned('None')],
    ['alg NONE', unsigned('NONE')],
    ['alg nOnE', unsigned('nOnE')],
    ['alg none with spaces', unsigned(' none ')],
    ['alg none in full-width letters', unsigned('ｎｏｎｅ')],
    ['alg none and a signature', `${segment({ alg: 'none', kid: 'a' })}.${segment(claims)}.${token.split('.')[2]}`],
    ['a psychic signature', `${segment(header)}.${segment(claims)}.${Buffer.alloc(64).toString('base64url')}`],
    ['an empty signature', `${segment(header)}.${segment(claims)}.`],
    [
      'two algs, the first one none',
      `${Buffer.from('{"alg":"none","alg":"ES256","kid":"a"}').toString('base64url')}.${segment(claims)}.`,
    ],
  ])('%s is not accepted, with the issuer’s keys or without', async (_, forged) => {
    expect((await decisive(forged, keys)).verdict).toBe('refused')
    expect((await decisive(forged, undefined)).verdict).not.toBe('accepted')
  })
  test('an HMAC keyed with the text of the public key is refused', async () => {
    const { createHmac, createPublicKey } = await import('node:crypto')
    const pem = createPublicKey({ key: key.jwk as NodeKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
    const input = `${segment({ alg: 'HS256', kid: 'a' })}.${segment(claims)}`
    const confused = `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`
    expect(await decisive(confused, keys)).toMatchObject({
      verdict: 'refused',
      algorithm: 'fail',
      signature: 'not_checked',
    })
  })
  test('whatever a token is, without keys it is never accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.string(), async (head, body, signature) => {
        const text = `${segment(head as object)}.${segment(body as object)}.${signature}`
        expect((await inspect(text, { now })).verdict).not.toBe('accepted')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a changed token is never accepted', () => {
  test('whichever bit of header, payload or signature is flipped', async () => {
    const [head = '', body = '', signature = ''] = token.split('.')
    const segments = [head, body, signature].map((text) => Buffer.from(text, 'base64url'))
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), async (which, at) => {
        const changed = segments.map((bytes) => Buffer.from(bytes))
        const bytes = changed[which] as Buffer
        const bit = at % (bytes.length * 8)
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
        const text = changed.map((part) => part.toString('base64url')).join('.')
        expect((await inspect(text, { keys, now })).verdict).not.toBe('accepted')
      }),
      { numRuns: 500 },
    )
  })
})

test('an inspection is plain data: it survives structured clone and JSON', async () => {
  const inspection = await inspect(`Bearer ${token}`, { keys, now })
  expect(structuredClone(inspection)).toEqual(inspection)
  expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection)
})

test('no text makes it reject', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (text, given) => {
      expect((await inspect(text, { keys: given, now })).schema).toBe('report.v1')
    }),
    { numRuns: 2_000 },
  )
})

const corpus = `${import.meta.dirname}/../../../shared/corpus`
describe.skipIf(!existsSync(corpus))('the corpus', () => {
  const read = (path: string) => readFileSync(`${corpus}/${path}`, 'utf8')
  const json = (path: string) => JSON.parse(read(path)) as { input: { key: object }; output: { compact: string } }
  test('the expired token of GitHub Actions verifies with its certificate and is refused as expired', async () => {
    const found = await decisive(
      read('github-actions-flask-oidc/expired.txt'),
      read('github-actions-flask-oidc/RS256.pem'),
    )
    expect(found).toMatchObject({
      verdict: 'refused',
      outcome: 'OK_BY_TRIAL',
      structure: 'pass',
      signature: 'pass',
      time: 'fail',
    })
  })
  test.each([
    'jws/4_1.rsa_v15_signature',
    'jws/4_2.rsa-pss_signature',
    'jws/4_3.ecdsa_signature',
    'jws/4_4.hmac-sha2_integrity_protection',
    'curve25519/jws',
  ])('RFC 7520 and 8037: the signature of %s verifies', async (path) => {
    const { input, output } = json(`cookbook-rfc7520/${path}.json`)
    expect((await decisive(output.compact, JSON.stringify(input.key))).signature).toBe('pass')
  })
  test.each(['A.1', 'A.2', 'A.3', 'A.4'])('RFC 7515 %s verifies', async (name) => {
    const found = await decisive(
      read(`rfc-vectors-latchset/rfc7515_${name}.jwsc`),
      read(`rfc-vectors-latchset/rfc7515_${name}.jwk`),
    )
    expect(found.signature).toBe('pass')
  })
})
