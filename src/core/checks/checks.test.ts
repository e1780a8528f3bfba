import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect'
import { inspectFetch } from '../inspect-fetch'
import { inspectLink } from '../inspect-link'
import { lintProvider } from '../provider/lint-provider'
import { compareKeySets } from '../rotation/compare-key-sets'
import type { Inspection } from '../verdict/inspection'
import { checks } from '.'
import { EXAMPLE_NOW, type Example, openExample, openProvider } from './example'

const folders = ['token', 'lookup', 'claims', 'key-set', 'fetch', 'discovery', 'rotation', 'provider', 'link']

type Outcome = Pick<Inspection, 'findings'> & Partial<Pick<Inspection, 'verdict'>>

const asText = (set: object | string) => (typeof set === 'string' ? set : JSON.stringify(set))

const inspectExample = async (example: Example): Promise<Outcome> => {
  const { fetch, discovery, rotation, provider, link, now = EXAMPLE_NOW } = example
  if (link) return { findings: inspectLink(link.hash)?.findings ?? [] }
  if (provider) return lintProvider({ ...openProvider(provider), now })
  if (rotation) return compareKeySets(asText(rotation.before), asText(rotation.after), { ...rotation, now })
  if (fetch) return inspectFetch(fetch)
  if (discovery) return inspectFetch(discovery.evidence, discovery)
  const { text, keys, ...context } = openExample(example)
  return inspect(text, keys === undefined ? context : { ...context, keys })
}

const codesOf = ({ findings }: Outcome) => findings.map(({ code }) => code)
const kebab = (code: string) => code.toLowerCase().replaceAll('_', '-')
const severities = new Map<string, string>([
  ...checks.map(({ code, severity }) => [code, severity] as const),
  ['CHECK_CRASHED', 'note'],
])

/** What must hold of every inspection, whatever was pasted. */
function expectSound(inspection: Outcome): void {
  expect(codesOf(inspection)).not.toContain('CHECK_CRASHED')
  expect(structuredClone(inspection.findings)).toEqual(inspection.findings)
  expect(JSON.parse(JSON.stringify(inspection.findings))).toEqual(inspection.findings)
  for (const { code, severity, message } of inspection.findings) {
    expect(severity).toBe(severities.get(code))
    // A flaw of the key source begins with what it is about: “keys is a number”, “/keys/0 is a string”.
    expect(message).toMatch(/^(?:[A-Z]|\/|keys ).*\.$/su)
  }
}

describe('the catalogue', () => {
  test('the index lists every file of the folders and nothing else', () => {
    const files = folders
      .flatMap((folder) => readdirSync(new URL(folder, import.meta.url)).map((file) => `${folder}/${file}`))
      .filter((file) => !file.endsWith('/index.ts'))

    const listed = checks.map(({ code, subject }) => `${subject}/${kebab(code)}.ts`)
    expect(listed.toSorted()).toEqual(files.toSorted())
  })

  test('the index is in reading order: token, lookup, claims, key set, fetch, discovery, rotation, provider, link', () => {
    const order = checks.map(({ subject }) => folders.indexOf(subject))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('no code, present or former, is taken twice', () => {
    const codes = checks.flatMap(({ code, formerly = [] }) => [code, ...formerly])
    expect(codes).toEqual([...new Set(codes)])
  })

  test.each(checks.map((check) => [check.code, check] as const))(
    '%s has a title, a reason, a fix and a citation',
    (_, check) => {
      expect(check.title).toMatch(/^[A-Z].*[^.!]$/)
      expect(check.why).toMatch(/^[A-Z].*\.$/)
      const fixes = Object.values(check.fix) as readonly string[]
      expect(fixes.length).toBeGreaterThan(0)
      for (const fix of fixes) expect(fix).toMatch(/^[A-Z].*[^.!]\.$/)
      expect(check.retry ?? 'Yes, later.').toMatch(/^(?:Yes|Perhaps), .*[^.!]\.$/)
      for (const cite of check.cites)
        expect(cite).toMatch(
          /^(?:RFC \d{4} (?:§\d|Appendix )|OpenID Connect (?:Core|Discovery) 1\.0 §\d|(?:FIPS|NIST SP|CVE-)[ \d]|https:\/\/)/,
        )
    },
  )
})

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, { examples, refuses, severity }) => {
  test.each(examples.flags.map((example, i) => [i + 1, example] as const))(
    'flags its example %i',
    async (_, example) => {
      const inspection = await inspectExample(example)
      expect(codesOf(inspection)).toContain(code)
      for (const { message } of inspection.findings) expect(message).not.toMatch(/undefined|\[object|NaN|!/)
      if (refuses) expect(inspection.verdict).toBe('refused')
      if (severity !== 'error') expect(refuses).toBe(false)
      expectSound(inspection)
    },
  )

  test.each(examples.passes.map((example, i) => [i + 1, example] as const))(
    'passes its healthy example %i',
    async (_, example) => {
      const inspection = await inspectExample(example)
      expect(codesOf(inspection)).not.toContain(code)
      expectSound(inspection)
    },
  )
})

describe('what is healthy', () => {
  test('raises nothing in a token of the usual shape', async () => {
    const { findings } = await inspectExample({})
    expect(findings).toEqual([])
  })

  test('no check speaks about keys when none are given', async () => {
    const { findings } = await inspectExample({ header: { alg: 'RS256' } })
    expect(findings).toEqual([])
  })
})

describe('hostile input', () => {
  const names = ['alg', 'kid', 'typ', 'crit', 'b64', 'zip', 'jku', 'x5u', 'x5t', 'jwk', 'x5c', 'cty', '__proto__']
  const claimNames = [
    'iss',
    'aud',
    'exp',
    'nbf',
    'iat',
    'auth_time',
    'scope',
    'events',
    'vc',
    'constructor',
    'toString',
  ]
  const texts = [
    'none',
    'ES256',
    'HS256',
    'RS256',
    'EdDSA',
    'RS1',
    'HS256/64',
    'b64',
    '1',
    '',
    ' ',
    '\u0000',
    '\ud800',
    '2026-01-01',
  ]
  const scalar = fc.oneof(
    fc.constantFrom(...texts).map((one) => JSON.stringify(one)),
    fc.string().map((one) => JSON.stringify(one)),
    fc.constantFrom(
      '1e400',
      '-1e400',
      '0',
      '1e300',
      '1767225600',
      '1767225600000',
      'null',
      'true',
      'false',
      '{}',
      '[]',
    ),
    fc.constantFrom('["b64"]', '["b64","b64",1]', '["kid"]', '[""]', `${'['.repeat(400)}${']'.repeat(400)}`),
  )
  const objectOf = (known: readonly string[], value: fc.Arbitrary<string>) =>
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...known), fc.string()), value), { maxLength: 6 })
      .map((members) => `{${members.map(([name, one]) => `${JSON.stringify(name)}:${one}`).join(',')}}`)
  const header = fc.oneof(objectOf(names, scalar), scalar, fc.string())
  const claims = fc.oneof(objectOf(claimNames, scalar), scalar, fc.string())
  const signature = fc.constantFrom('', 'c2ln', 'A'.repeat(86), 'MAYCAQECAQE', '=', '…', 'MEUCIA')
  const keyNames = ['kty', 'kid', 'alg', 'use', 'key_ops', 'n', 'e', 'crv', 'x', 'y', 'd', 'k', 'x5t', '__proto__']
  const keyValue = fc.oneof(
    scalar,
    fc.constantFrom('"RSA"', '"EC"', '"oct"', '"OKP"', '"P-256"', '"Ed25519"', '"AQAB"', '"AQ"'),
  )
  const keys = fc.oneof(
    fc.array(objectOf(keyNames, keyValue), { maxLength: 4 }).map((entries) => `{"keys":[${entries.join(',')}]}`),
    objectOf(keyNames, keyValue),
    scalar,
    fc.string(),
  )
  const policy = fc.constantFrom(
    {},
    { allowed_algs: [] },
    {
      issuer: '',
      audiences: [],
      required_claims: ['__proto__', 'sub'],
      required_scopes: ['a'],
      typ: '',
      max_token_age_seconds: 0,
    },
    {
      allowed_algs: ['ES256'],
      clock_skew_seconds: 0,
      issuer: '1',
      audiences: ['1', 'none'],
      typ: 'at+jwt',
      max_token_age_seconds: 1,
    },
  )

  test('no check throws, and every finding is plain data, on any token, key set and policy', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ header, claims, signature, keys, policy, now: fc.constantFrom(0, EXAMPLE_NOW) }),
        async (example) => expectSound(await inspectExample(example)),
      ),
      { numRuns: 2000 },
    )
  }, 120_000)

  test('no check throws on any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (text, keys) =>
        expectSound(await inspect(text, { keys, now: EXAMPLE_NOW })),
      ),
      { numRuns: 1000 },
    )
  }, 120_000)

  test('a fault that repeats is told a bounded number of times', async () => {
    const many = `{"keys":[${Array.from({ length: 5000 }, () => '1').join(',')},{"kty":"oct","k":"AA"}]}`
    const { findings } = await inspectExample({ keys: many })
    expect(findings.length).toBeLessThan(100)
  })
})
