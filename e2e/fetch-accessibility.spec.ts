import axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { axeInEveryView } from './axe-violations'
import { test, tokenFor } from './fetching'
import { serveKeySet, serveNothing, serveStatus, serveWithoutCors, setOf } from './servers'

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.describe('axe finds nothing, and nothing scrolls sideways', () => {
  // Only so that axe can be put into the page.
  test.use({ bypassCSP: true })
  test.beforeEach(({ panel }) => panel.page.evaluate(axe.source))

  test('before anything is asked, and while it is', async ({ panel, serving }) => {
    const { page, workbench } = panel
    const server = await serving(serveNothing())
    await workbench.give({ token: await tokenFor({ kid: 'a', iss: server.origin }) })
    await expect(page.getByRole('button', { name: /^Fetch http/ })).toBeVisible()
    const found = [...(await axeInEveryView(page, 'issuer offered'))]
    await panel.workbench.give({ keys: server.url })
    found.push(...(await axeInEveryView(page, 'address given')))
    await panel.fetchButton.click()
    await expect(panel.cancel).toBeVisible()
    found.push(...(await axeInEveryView(page, 'asking or given up')))
    await panel.ledgerButton.click()
    found.push(...(await axeInEveryView(page, 'ledger')))
    expect(found).toEqual([])
  })

  test('after it failed', async ({ panel, serving }) => {
    const { page } = panel
    const found: string[] = []
    for (const starting of [serveWithoutCors(), serveStatus(404, { allowed: true })]) {
      const server = await serving(starting)
      await panel.fetch(server.url)
      found.push(...(await axeInEveryView(page, 'failed')))
      if (await panel.probe.isVisible()) {
        await panel.probe.click()
        await panel.expectAnswer('✕', 'withheld')
        found.push(...(await axeInEveryView(page, 'asked once more')))
      }
    }
    await panel.fetch(`http://127.0.0.1:9/${'a'.repeat(300)}/jwks.json`)
    found.push(...(await axeInEveryView(page, 'a long address')))
    expect(found).toEqual([])
  })

  test('with sets that are loaded and kept', async ({ panel, serving }) => {
    const { page } = panel
    const server = await serving(serveKeySet(setOf('k'.repeat(120), 'key-2')))
    const long = `${server.origin}/${'a'.repeat(200)}/jwks.json`
    await panel.fetch(server.url)
    await panel.fetch(long)
    await panel.press('aaaa', 'Keep')
    await expect(panel.sources).toContainText('Kept in this browser.')
    const found = [...(await axeInEveryView(page, 'loaded'))]
    await page.getByRole('button', { name: 'Kept sets', exact: true }).click()
    await expect(page.locator('[popover]:popover-open').getByRole('listitem')).toHaveCount(1)
    found.push(...(await axeInEveryView(page, 'kept')))
    expect(found).toEqual([])
  })
})

test('at 360 px what five requests came to fits the page', async ({ panel, serving }) => {
  await panel.page.setViewportSize({ width: 360, height: 800 })
  const server = await serving(serveKeySet(setOf('0123456789abcdef'.repeat(4))))
  await panel.fetch(server.url)
  await panel.press('jwks.json', 'Fetch 5 times')
  await expect(panel.sources).toContainText('The answers agree')
  expect(await overflow(panel.page)).toBe(0)
})

test('the button that copies the line is called by its words', async ({ panel, serving }) => {
  await panel.fetch((await serving(serveWithoutCors())).url)
  await expect(panel.page.getByRole('button', { name: 'Copy curl line' })).toHaveText('Copy curl line')
})

test('an address is given, asked, cancelled and refreshed with the keyboard alone', async ({ panel, serving }) => {
  const { page, workbench } = panel
  const hanging = await serving(serveNothing())
  const server = await serving(serveKeySet())
  await workbench.give({ keys: hanging.url })
  await panel.fetchButton.press('Enter')
  await panel.cancel.press('Enter')
  await panel.expectAnswer('✕', 'was cancelled')
  await workbench.give({ keys: server.url })
  await panel.fetchButton.press('Enter')
  await panel.expectAnswer('✓', 'answered with 1 key')
  const refresh = panel.sources.getByRole('button', { name: 'Refresh' })
  await refresh.press('Enter')
  await expect.poll(() => server.requests.length).toBe(2)
  await expect(panel.sources).toContainText('refreshed')
  await page.getByRole('button', { name: 'Kept sets', exact: true }).press('Enter')
  await expect(page.locator('[popover]:popover-open')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Kept sets', exact: true })).toBeFocused()
})
