import { test as base, expect } from 'playwright/test'

interface Fixtures {
  /** What the page's own policy has refused so far: `connect-src http://…`. A test that has something refused empties it. */
  readonly violations: string[]
}

/** Every test of the suite begins with this one, and fails when the page does what its own policy forbids. */
export const test = base.extend<Fixtures>({
  violations: [
    async ({ context }, use) => {
      const violations: string[] = []
      await context.exposeBinding('tellViolation', (_, what: string) => {
        violations.push(what)
      })
      await context.addInitScript(() =>
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          const { tellViolation } = globalThis as unknown as { tellViolation(what: string): void }
          tellViolation(`${effectiveDirective} ${blockedURI}`)
        }),
      )
      await use(violations)
      expect(violations, 'refused by the page’s own policy').toEqual([])
    },
    { auto: true },
  ],
})
