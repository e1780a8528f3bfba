import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signatureAlgorithms } from '../algorithms/jws'
import type { Reading } from '../foundation/reading'
import type { Policy } from './policy'
import { LONGEST_POLICY, readPolicy } from './read-policy'

const schema = JSON.parse(
  readFileSync(new URL('../../../public/schemas/policy.v1.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema)

const textOf = (policy: unknown) => (typeof policy === 'string' ? policy : JSON.stringify(policy))
const flawsOf = (reading: Reading<Policy>) =>
  reading.state === 'whole' ? [] : reading.flaws.map(({ pointer, message }) => [pointer, message])

const github = { provider: 'github', expected_repository: 'octo-org/app', expected_ref: 'main' }
const gitlab = { provider: 'gitlab', expected_project_path: 'group/app', expected_ref_protected: true }
const everything = {
  issuer: 'https://id.example',
  audiences: ['orders-api', 'stock'],
  allowed_algs: ['RS256', 'ES256'],
  required_claims: ['sub'],
  required_scopes: ['orders:read'],
  typ: 'at+jwt',
  clock_skew_seconds: 0,
  max_token_age_seconds: 3600,
  ci: github,
}

describe('a sound policy is read whole, and fits the schema', () => {
  test.each([[{}], [everything], [{ ci: gitlab }], [{ ci: { ...github, expected_environment: 'prod' } }]])(
    '%j',
    (policy) => {
      expect(readPolicy(textOf(policy))).toEqual({ state: 'whole', value: policy })
      expect(validate(policy)).toBe(true)
    },
  )

  test('what is for an editor is no demand', () => {
    expect(readPolicy('{"$schema":"policy.v1.json"}')).toEqual({ state: 'whole', value: {} })
  })

  test('and every algorithm that is verified can be allowed', () => {
    const policy = { allowed_algs: signatureAlgorithms.map(({ name }) => name) }
    expect(readPolicy(textOf(policy))).toEqual({ state: 'whole', value: policy })
    expect(validate(policy)).toBe(true)
  })
})

describe('a flaw names its member, what was found and what was expected', () => {
  test.each([
    [{ issuer: 5 }, '/issuer', '“issuer” is a number; expected a string.'],
    [{ issuer: '' }, '/issuer', '“issuer” is empty; expected a value, or leave out what is not demanded.'],
    [{ issuer: null }, '/issuer', '“issuer” is null; expected a string.'],
    [{ audiences: 'api' }, '/audiences', '“audiences” is “api”; expected an array of strings, in [ and ].'],
    [{ audiences: [] }, '/audiences', /^“audiences” is an empty array, which no token meets; expected one name/],
    [{ audiences: ['a', 7] }, '/audiences/1', '“audiences, item 2” is a number; expected a string.'],
    [{ required_claims: [] }, '/required_claims', /which demands nothing/],
    [
      { required_scopes: ['a b'] },
      '/required_scopes/0',
      /is “a b”, with a space in it; expected each scope on its own/,
    ],
    [{ allowed_algs: ['none'] }, '/allowed_algs/0', /not signed: it is refused whatever the policy says; leave it out/],
    [{ allowed_algs: ['NonE'] }, '/allowed_algs/0', /refused whatever the policy says/],
    [{ allowed_algs: ['rs256'] }, '/allowed_algs/0', /which Latchkey does not verify; did you mean “RS256”\?$/],
    [{ allowed_algs: ['RS1'] }, '/allowed_algs/0', /it is refused, for it signs a SHA-1 digest/],
    [{ allowed_algs: ['x'] }, '/allowed_algs/0', /does not verify; expected one of HS256, /],
    [{ clock_skew_seconds: '60' }, '/clock_skew_seconds', /is “60”; expected a number of whole seconds, such as 60/],
    [{ clock_skew_seconds: -1 }, '/clock_skew_seconds', /below zero; expected 0 seconds or more/],
    [{ clock_skew_seconds: 0.5 }, '/clock_skew_seconds', /no whole number of seconds/],
    [{ clock_skew_seconds: 86_401 }, '/clock_skew_seconds', /too large; expected at most 86,400 seconds/],
    [{ max_token_age_seconds: 1e300 }, '/max_token_age_seconds', /too large; expected at most 315,576,000 seconds/],
    [{ audience: ['a'] }, '/audience', '“audience” is not a member of a policy; did you mean “audiences”?'],
    [{ allowedAlgs: ['ES256'] }, '/allowedAlgs', /did you mean “allowed_algs”\?$/],
    [{ leeway: 5 }, '/leeway', /did you mean “clock_skew_seconds”\?$/],
    [{ requird_claims: ['a'] }, '/requird_claims', /did you mean “required_claims”\?$/],
    [{ moon: 'full' }, '/moon', /“moon” is not a member of a policy; expected issuer, audiences, .* and ci\.$/],
    [{ constructor: 1 }, '/constructor', /“constructor” is not a member/],
    [{ ci: 'github' }, '/ci', /“ci” is a string; expected an object, as/],
    [{ ci: {} }, '/ci', '“ci” has no provider; expected “github” or “gitlab”.'],
    [{ ci: { provider: 'jenkins' } }, '/ci/provider', /“ci.provider” is “jenkins”; expected “github” or “gitlab”\.$/],
    [{ ci: { ...github, expected_repository: 1 } }, '/ci/expected_repository', /is a number; expected a string/],
    [{ ci: { ...github, repo: 'a/b' } }, '/ci/repo', /“ci.repo” .*did you mean “expected_repository”\?$/],
    [{ ci: { ...github, expected_project_path: 'a' } }, '/ci/expected_project_path', /is for GitLab CI alone; with/],
    [{ ci: { ...gitlab, expected_ref_protected: 'true' } }, '/ci/expected_ref_protected', /is “true”; expected true/],
  ])('%j', (policy, pointer, message) => {
    const reading = readPolicy(textOf(policy))
    expect(flawsOf(reading)).toEqual([
      [pointer, typeof message === 'string' ? message : expect.stringMatching(message)],
    ])
    expect(reading.state).toBe('flawed')
    expect(validate(policy)).toBe(false)
  })

  test.each([
    ['{"clock_skew_seconds":1e400}', '/clock_skew_seconds', /too large/],
    ['{"__proto__":{"issuer":"x"}}', '/__proto__', /“__proto__” is not a member of a policy/],
    ['{"ci":{"provider":"github","__proto__":"x"}}', '/ci/__proto__', /is not a member there is/],
    ['{"issuer":"a","issuer":"b"}', '/issuer', /stands more than once; expected it once/],
    ['{"issuer":"\\ud800"}', '/issuer', /half a character/],
  ])('%s', (text, pointer, message) => {
    expect(flawsOf(readPolicy(text))).toEqual([[pointer, expect.stringMatching(message)]])
  })

  test('and every flaw is told, with its place in the text, beside the members that are sound', () => {
    const text = '{"issuer": 5, "typ": "at+jwt", "leeway": 1}'
    const reading = readPolicy(text)
    if (reading.state !== 'flawed') throw new Error('not flawed')
    expect(reading.value).toEqual({ typ: 'at+jwt' })
    expect(reading.flaws.map(({ at, length }) => text.slice(at, at + length))).toEqual(['5', '1'])
  })
})

describe('what is no policy at all is unreadable', () => {
  test.each([
    ['', /^This is not JSON\. The text ends at character 1; expected a value\.$/],
    ['{"issuer":"a",}', /^This is not JSON\. Found } at character 15/],
    ['[]', /^The policy is an array; expected an object/],
    [`"${'a'.repeat(LONGEST_POLICY)}"`, /^The policy has 100,002 characters; expected at most 100,000\.$/],
  ])('%.20s', (text, message) => {
    const reading = readPolicy(text)
    expect(reading.state).toBe('unreadable')
    expect(flawsOf(reading)).toEqual([[text === '[]' ? '' : undefined, expect.stringMatching(message)]])
  })
})

test('reader and schema agree on any policy, and no text makes the reader throw', () => {
  const name = fc.constantFrom(...Object.keys(everything), 'audience', '__proto__', 'provider', 'expected_ref', 'scope')
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(...Object.values(everything), gitlab, ['none'], [''], -1, 1.5, '', { provider: 'gitlab' }),
    fc.dictionary(fc.constantFrom(...Object.keys({ ...github, ...gitlab }), '__proto__'), fc.jsonValue()),
  )
  const sound = (text: string) => {
    const reading = readPolicy(text)
    const flaws = reading.state === 'whole' ? [] : reading.flaws
    for (const { at, length, message } of flaws) {
      expect(at + length).toBeLessThanOrEqual(text.length)
      expect(message).toMatch(/^[A-Z“].*[.?]$/su)
    }
    return reading
  }
  fc.assert(
    fc.property(fc.dictionary(name, value), (policy) => {
      const reading = sound(textOf(policy))
      // A schema cannot tell half a character.
      const isSurrogate = reading.state === 'flawed' && reading.flaws.every(({ reason }) => reason === 'LONE_SURROGATE')
      expect(reading.state === 'whole' || isSurrogate).toBe(validate(JSON.parse(textOf(policy))))
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.oneof(fc.json({ maxDepth: 2 }), fc.string({ unit: 'binary' })), (text) => void sound(text)),
    { numRuns: 300 },
  )
})

test('a hundred thousand characters of members that are not known have a hundred flaws', () => {
  const text = `{${Array.from({ length: 7_000 }, (_, i) => `"x${i}":1`).join()}}`
  expect(flawsOf(readPolicy(text))).toHaveLength(100)
})
