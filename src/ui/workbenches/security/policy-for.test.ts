import { expect, test } from 'vitest'
import { policyFor } from './policy-for'

test('the list of hosts takes the place of connect-src, and nothing else changes', () => {
  const policy = "default-src 'none'; connect-src 'self' https:; base-uri 'none';"
  expect(policyFor(policy, ['https://id.acme.example', 'https://*.b.example'])).toBe(
    "default-src 'none'; connect-src 'self' https://id.acme.example https://*.b.example; base-uri 'none'",
  )
  expect(policyFor("default-src 'none'", [])).toBe("default-src 'none'; connect-src 'self'")
})
