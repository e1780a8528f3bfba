import type axe from 'axe-core'
import type { Page } from 'playwright/test'

/** Everything that axe, which must be in the page, finds in it: every rule, the best practices among them; a line each. */
export function axeViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const results = await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
    )
  })
}
