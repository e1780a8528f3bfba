import { expect, test } from 'vitest'
import type { Policy } from './policy'
import { policyWords } from './policy-words'

test('a policy is told in the order of its members', () => {
  const policy: Policy = {
    issuer: 'https://id.acme.example',
    audiences: ['orders', 'stock'],
    required_claims: ['sub', 'jti'],
    clock_skew_seconds: 0,
    max_token_age_seconds: 600,
  }
  expect(policyWords(policy)).toBe(
    'issuer “https://id.acme.example”, audience “orders” or “stock”, required claims “sub” and “jti”, clock skew 0 seconds, age at most 10 minutes',
  )
})

test('an empty policy demands nothing, an empty list allows none', () => {
  expect(policyWords({})).toBe('nothing')
  expect(policyWords({ allowed_algs: [] })).toBe('algorithm none')
})

test('a demand that is not known is told under its own name', () => {
  expect(policyWords({ moon: 'full' } as Policy)).toBe('“moon” “full”')
})

test('what is demanded of a CI is told in words, and a list is told whole', () => {
  const ci = { provider: 'github', expected_repository: 'octo-org/octo-repo', expected_ref: 'main' } as const
  expect(policyWords({ ci, required_claims: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe(
    'a job of GitHub Actions with repository “octo-org/octo-repo” and ref “main”, required claims “a”, “b”, “c”, “d”, “e” and “f”',
  )
  expect(policyWords({ ci: { provider: 'gitlab', expected_ref_protected: false } })).toBe(
    'a job of GitLab CI with a ref that is not protected',
  )
  expect(policyWords({ ci: { provider: 'gitlab' } })).toBe('a job of GitLab CI')
  expect(policyWords({ ci: { provider: 'jenkins' } } as unknown as Policy)).toBe('CI “{"provider":"jenkins"}”')
})
