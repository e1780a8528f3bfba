import { test as base, expect, type Page } from 'playwright/test'

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
  page: async ({ page }, use) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
    page.goto = async (...given) => answering(page, await goto(...given))
    page.reload = async (...given) => answering(page, await reload(...given))
    await use(page)
  },
})

/** What is drawn before the script takes over hears no click: a test is faster than a person. */
async function answering<T>(page: Page, response: T): Promise<T> {
  await page.waitForFunction(() => {
    const elements = [...document.querySelectorAll('#root button, #root textarea')]
    // React marks the elements that it listens to.
    return elements.every((element) => Object.keys(element).some((name) => name.startsWith('__reactProps')))
  })
  return response
}
