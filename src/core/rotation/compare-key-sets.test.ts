import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks'
import { es256, otherEcJwk } from '../checks/rfc-examples'
import { compareKeySets } from '../index'
import { keySetOf, makeKey, mint, type SigningKey } from '../lab/mint'

const now = 1_767_225_600
const set = (...keys: readonly object[]) => JSON.stringify({ keys })
const a = { ...es256.jwk, kid: 'a' }
const b = { ...otherEcJwk, kid: 'b' }
const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code)

describe('a side that is no key set is told of, and the other stays', () => {
  test.each([
    ['nothing', '', 'missing', /paste a key set/],
    ['spaces', ' \n', 'missing', /paste a key set/],
    ['a web page', '<!doctype html><title>Sign in</title>', 'unreadable', /web page.*“Sign in”/],
    ['a URL', 'https://id.acme.example/jwks', 'unreadable', /This is a URL/],
    ['JSON that is something else', '{"issuer":"https://id.acme.example"}', 'unreadable', /\S/],
    ['broken JSON', '{"keys":[', 'unreadable', /\S/],
    ['an empty set', '{"keys":[]}', 'empty', /no keys|empty/i],
    ['a private set', set({ ...b, d: 'AAAA' }), 'read', /private half \(d\)/],
    ['a secret', 'not a key set at all', 'read', /secret/],
  ])('%s', async (_, text, state, sentence) => {
    for (const turned of [false, true]) {
      const report = turned ? await compareKeySets(set(a), text, { now }) : await compareKeySets(text, set(a), { now })
      const [bad, good] = turned ? [report.after, report.before] : [report.before, report.after]
      expect(bad.state).toBe(state)
      expect(bad.sentence).toMatch(sentence)
      expect(good).toMatchObject({ state: 'read', sentence: null, keys: 1, usable: 1 })
      expect(report.state === null).toBe(
        state === 'missing' || bad.state === 'unreadable' || (state === 'empty' && report.keys.length === 0),
      )
      expect(report.summary).toMatch(/^[A-Z].*\.$/)
      const isAddress = text.startsWith('https:')
      if (isAddress)
        expect([report.summary, report.findings]).toEqual([expect.stringMatching(/^Fetch the \w+ set/), []])
      else expect(report.findings.length).toBeGreaterThan(0)
      if (state !== 'read' && !isAddress) expect(codesOf(report)).toContain('ROTATION_UNCLEAR')
    }
  })

  test('the same text twice is said to be that', async () => {
    const report = await compareKeySets(set(a, b), set(a, b), { now })
    expect([report.state, codesOf(report)]).toEqual(['no_change', ['JWKS_IDENTICAL']])
    expect(report.findings[0]?.message).toMatch(/the same text/)
  })

  test('sets of two issuers are compared all the same', async () => {
    const context = { now, before_issuer: 'https://a.example', after_issuer: 'https://b.example' }
    const report = await compareKeySets(set(a), set(a, b), context)
    expect(report.state).toBe('safe_overlap')
    expect(codesOf(report)).toContain('ROTATION_UNCLEAR')
  })
})

describe('tokens in both sets', () => {
  const keys = Promise.all([makeKey('old'), makeKey('new'), makeKey('other')])

  async function compare(tokens: (old: SigningKey, fresh: SigningKey, other: SigningKey) => Promise<string[]>) {
    const [old, fresh, other] = await keys
    const texts = await tokens(old, fresh, other)
    return compareKeySets(keySetOf(old, other), keySetOf(fresh, other), { now, tokens: texts.join('\n') })
  }

  test('what verifies where, and what breaks', async () => {
    const exp = now + 600
    const report = await compare(async (old, fresh, other) => [
      await mint(old, { alg: 'ES256', kid: 'old' }, { exp }),
      await mint(fresh, { alg: 'ES256', kid: 'new' }, { exp }),
      await mint(other, { alg: 'ES256', kid: 'other' }, { exp }),
      await mint(old, { alg: 'ES256', kid: 'new' }, { exp }),
      await mint(old, { alg: 'ES256' }, { exp }),
      await mint(old, { alg: 'none', kid: 'old' }, { exp }),
      await mint(old, { alg: 'ES256', kid: 'old' }, { exp: now - 600 }),
    ])
    expect(report.tokens.map(({ before, after, fate, expired }) => [before, after, fate, expired])).toEqual([
      ['verifies', 'fails', 'breaks', false],
      ['fails', 'verifies', 'starts', false],
      ['verifies', 'verifies', 'safe', false],
      ['fails', 'fails', 'fails', false],
      ['verifies', 'fails', 'breaks', false],
      ['not_checked', 'not_checked', 'unclear', false],
      ['verifies', 'fails', 'breaks', true],
    ])
    expect(report.token_groups.map(({ kid, tokens, breaking, expired }) => [kid, tokens, breaking, expired])).toEqual([
      ['old', 3, 1, 1],
      ['new', 2, 0, 0],
      ['other', 1, 0, 0],
      [null, 1, 1, 0],
    ])
    expect(codesOf(report)).toEqual(
      expect.arrayContaining(['TOKEN_KEY_RETIRED', 'TOKEN_KEY_PREPUBLISHED', 'TOKEN_KEY_RETIRED_EXPIRED']),
    )
  })

  test('a key under another kid does not verify by its name, and says under which it is', async () => {
    const [old] = await keys
    const token = await mint(old, { alg: 'ES256', kid: 'old' }, {})
    const renamed = JSON.stringify({ keys: [{ ...old.jwk, kid: 'renamed' }, b] })
    const report = await compareKeySets(keySetOf(old), renamed, { now, tokens: token })
    expect(report.tokens[0]).toMatchObject({
      fate: 'breaks',
      reasons: { after: { outcome: 'KID_RENAMED', why: expect.stringMatching(/“renamed”/) } },
    })
    expect(codesOf(report)).toEqual(expect.arrayContaining(['SAME_MATERIAL_NEW_KID', 'TOKEN_KEY_RETIRED']))
  })

  test('a key that is for encryption now verifies nothing', async () => {
    const [old] = await keys
    const token = await mint(old, { alg: 'ES256', kid: 'old' }, {})
    const report = await compareKeySets(keySetOf(old), JSON.stringify({ keys: [{ ...old.jwk, use: 'enc' }, b] }), {
      now,
      tokens: token,
    })
    expect([report.state, report.tokens[0]?.fate]).toEqual(['disjoint', 'breaks'])
  })

  test('one side that cannot be read leaves what the other says', async () => {
    const [old] = await keys
    const report = await compareKeySets(keySetOf(old), '<html>', {
      now,
      tokens: await mint(old, { alg: 'ES256', kid: 'old' }, {}),
    })
    expect(report.tokens.map(({ before, after, fate }) => [before, after, fate])).toEqual([
      ['verifies', 'not_checked', 'unclear'],
    ])
  })

  test('neither the report nor a sentence of it holds a token or a private member', async () => {
    const [old, fresh] = await keys
    const token = await mint(old, { alg: 'ES256', kid: 'old' }, { sub: 'somebody' })
    const report = await compareKeySets(keySetOf(old), set({ ...fresh.jwk, d: 'c2VjcmV0LXZhbHVl' }), {
      now,
      tokens: `Bearer ${token}`,
    })
    const text = JSON.stringify(report)
    for (const part of [...token.split('.'), 'c2VjcmV0LXZhbHVl', 'somebody']) expect(text).not.toContain(part)
    expect(structuredClone(report)).toEqual(report)
  })

  test('it stops when it is told to', async () => {
    const [old] = await keys
    const stop = new AbortController()
    stop.abort()
    const tokens = await mint(old, { alg: 'ES256', kid: 'old' }, {})
    await expect(compareKeySets(set(a), set(b), { now, tokens, signal: stop.signal })).rejects.toThrow(/abort/i)
  })
})

test('the overlap policy and the plan are there when they are asked for', async () => {
  const report = await compareKeySets(set(a, b), set(b), { now, least_shared_keys: 2, max_token_age_seconds: 3600 })
  expect(report.overlap_policy).toEqual({ least_shared_keys: 2, shared: 1, met: false })
  expect(report.plan?.steps.map(({ id }) => id)).toEqual(['publish', 'sign', 'remove', 'forgotten'])
  expect(await compareKeySets(set(a), set(b), { now })).not.toHaveProperty('plan')
})

test('no two texts make it throw, and every finding is one of the catalogue', async () => {
  const name = fc.constantFrom('kty', 'kid', 'alg', 'use', 'key_ops', 'n', 'e', 'crv', 'x', 'y', 'd', 'k', '__proto__')
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('RSA', 'EC', 'OKP', 'oct', 'P-256', 'AQAB', 'sig', 'enc', 'a'))
  const key = fc.oneof(fc.constantFrom<object>(a, b, { ...a, kid: 'b' }), fc.dictionary(name, value))
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(key, { maxLength: 4 }).map((keys) => set(...keys)),
  )
  const severities = new Map(checks.map(({ code, severity }) => [code, severity]))
  await fc.assert(
    fc.asyncProperty(text, text, fc.oneof(fc.string(), fc.constant(es256.text)), async (before, after, tokens) => {
      const report = await compareKeySets(before, after, {
        now,
        tokens,
        max_token_age_seconds: 60,
        cache_max_age_seconds: 5,
        before_at: 1,
        after_at: 2,
      })
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      for (const { code, severity, message } of report.findings) {
        expect(severities.get(code)).toBe(severity)
        expect(message).toMatch(/^[A-Z].*\.$/su)
      }
      expect(report.summary).not.toMatch(/undefined|NaN|\[object/)
    }),
    { numRuns: 500 },
  )
}, 60_000)
