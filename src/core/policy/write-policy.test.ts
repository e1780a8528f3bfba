import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signatureAlgorithms } from '../algorithms/jws'
import { editPolicy } from './edit-policy'
import type { Policy } from './policy'
import { readPolicy } from './read-policy'
import { writePolicy } from './write-policy'

const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((one) => one.isWellFormed())
const seconds = fc.nat({ max: 86_400 })
const github = fc.record(
  {
    provider: fc.constant('github'),
    expected_repository: text,
    expected_ref: text,
    expected_environment: text,
    expected_workflow: text,
  },
  { requiredKeys: ['provider'] },
)
const gitlab = fc.record(
  {
    provider: fc.constant('gitlab'),
    expected_project_path: text,
    expected_ref: text,
    expected_ref_protected: fc.boolean(),
  },
  { requiredKeys: ['provider'] },
)
const names = fc.array(text, { minLength: 1, maxLength: 4 })
const policies = fc.record(
  {
    ci: fc.oneof(github, gitlab),
    max_token_age_seconds: seconds,
    clock_skew_seconds: seconds,
    typ: text,
    required_scopes: fc.array(
      text.filter((one) => !one.includes(' ')),
      { minLength: 1, maxLength: 4 },
    ),
    required_claims: names,
    allowed_algs: fc.subarray(
      signatureAlgorithms.map(({ name }) => name),
      { minLength: 1 },
    ),
    audiences: names,
    issuer: text,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Policy>

test('a policy that is written is read back as it was', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(readPolicy(writePolicy(policy))).toEqual({ state: 'whole', value: policy })
    }),
    { numRuns: 200 },
  )
})

test('it is written in one order, and a demand that is not known is not left out', () => {
  const ci = { expected_ref: 'main', provider: 'gitlab', expected_project_path: 'g/p' } as const
  const policy = { moon: 'full', ci, typ: 'JWT', issuer: 'https://id.example' }
  expect(writePolicy(policy)).toBe(
    JSON.stringify(
      {
        issuer: 'https://id.example',
        typ: 'JWT',
        ci: { provider: 'gitlab', expected_ref: 'main', expected_project_path: 'g/p' },
        moon: 'full',
      },
      null,
      2,
    ),
  )
})

describe('one member of a text is edited', () => {
  test('in its place in the order, and the others keep their source, flawed or not', () => {
    const before = '{"typ":"JWT","clock_skew_seconds":1e400, "__proto__":[1,  2]}'
    expect(editPolicy(before, ['issuer'], 'https://id.example')).toBe(
      '{\n  "issuer": "https://id.example",\n  "typ": "JWT",\n  "clock_skew_seconds": 1e400,\n  "__proto__": [1,  2]\n}',
    )
    expect(editPolicy(before, ['clock_skew_seconds'], undefined)).toBe('{\n  "typ": "JWT",\n  "__proto__": [1,  2]\n}')
  })

  test('within ci, which goes with its last member', () => {
    const set = editPolicy('', ['ci', 'provider'], 'github')
    expect(set).toBe('{\n  "ci": {\n    "provider": "github"\n  }\n}')
    expect(editPolicy(set, ['ci', 'provider'], undefined)).toBe('{}')
    expect(editPolicy('{"ci":7}', ['ci', 'provider'], 'gitlab')).toContain('"provider": "gitlab"')
  })

  test('until the text is that of the whole policy', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        let edited = ''
        for (const [name, value] of Object.entries(policy)) edited = editPolicy(edited, [name], value)
        if (edited !== '') expect(readPolicy(edited)).toEqual({ state: 'whole', value: policy })
      }),
      { numRuns: 100 },
    )
  })

  test('and no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 2 }), fc.string({ unit: 'binary' })), (before) => {
        expect(() => JSON.parse(editPolicy(before, ['ci', 'expected_ref'], 'main')) as unknown).not.toThrow()
      }),
    )
  })
})
