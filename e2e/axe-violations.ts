import type axe from 'axe-core'
import type { Page } from 'playwright/test'

/**
 * Everything that axe, which must be in the page, finds in it: every rule, the best practices among them; a line each. And
 * whether the page scrolls sideways (WCAG 1.4.10).
 */
export function axeViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { scrollWidth, clientWidth } = document.documentElement
    const tooWide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []
    const results = await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
    const violations = results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
    )
    return [...tooWide, ...violations]
  })
}

const views = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 360 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 360 },
] as const

/** The same in both themes, wide and narrow. `where` tells what is shown. */
export const axeInEveryView = (page: Page, where: string) => axeIn(views, page, where)

/** Each theme and each width once: of one of many of a kind, of which another is seen in every view. */
export const axeInSomeViews = (page: Page, where: string) => axeIn(views.slice(0, 2), page, where)

async function axeIn(some: readonly (typeof views)[number][], page: Page, where: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { theme, width } of some) {
    // As the theme button does: Playwright's own colour scheme does not reach Debian's Firefox.
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    await page.setViewportSize({ width, height: 800 })
    const lines = await axeViolations(page)
    found.push(...lines.map((line) => `${where}, ${theme}, ${width} px: ${line}`))
  }
  return found
}
