import { expect, type Page } from 'playwright/test'
import { startServer } from './local-server'
import { mint } from './minted'
import { servePageWith } from './own-site'
import { test } from './violations'
import { Workbench } from './workbench'

test('inside a page of another site it shows a link in place of itself, and asks for nothing', async ({ page }) => {
  const site = await servePageWith({ text: '{}' })
  const frame = `<!doctype html><iframe src="${site.url}#/key-sets" width="900" height="700"></iframe>`
  const other = await startServer((response) => response.setHeader('content-type', 'text/html').end(frame), '/')
  await page.goto(other.url)
  const inside = page.frameLocator('iframe')
  await expect(inside.getByRole('heading', { name: 'Latchkey does not open inside another site' })).toBeVisible()
  await expect(inside.getByRole('textbox')).toHaveCount(0)
  expect(site.requests.filter(({ path }) => path.endsWith('/config.json'))).toEqual([])
  const opened = page.waitForEvent('popup')
  await inside.getByRole('link', { name: 'Open Latchkey in a tab of its own' }).click()
  const tab = await opened
  await expect(tab.getByRole('link', { name: 'Key sets', exact: true })).toHaveAttribute('aria-current', 'page')
  expect(await tab.evaluate(() => window.opener)).toBeNull()
  await tab.close()

  // A page of the same site may frame it; its schema is such a page, without a policy of its own.
  await page.goto(`${site.url}schemas/config.v1.json`)
  await page.evaluate((src) => {
    const own = document.createElement('iframe')
    own.src = src
    document.body.append(own)
  }, site.url)
  await expect(page.frameLocator('iframe').getByRole('textbox', { name: 'Token', exact: true })).toBeVisible()
  await Promise.all([site.close(), other.close()])
})

/** Reloads as a person does, who has touched the page; says whether the browser asked first, and goes on. */
async function asksBeforeReload(page: Page): Promise<boolean> {
  let asked = false
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    void dialog.accept()
  })
  await page.getByRole('banner').click()
  await page.reload()
  page.removeAllListeners('dialog')
  await expect(page.getByRole('banner')).toBeVisible()
  return asked
}

test('the browser asks before the page is left only if something of the person’s would be lost', async ({ page }) => {
  const workbench = new Workbench(page)
  await workbench.open()
  expect(await asksBeforeReload(page), 'nothing given').toBe(false)
  await workbench.openExample('A good token and its key set')
  await workbench.expectVerdict('Accepted')
  expect(await asksBeforeReload(page), 'an example as it was opened').toBe(false)

  await workbench.openExample('A good token and its key set')
  await workbench.expectVerdict('Accepted')
  await workbench.token.press('End')
  await workbench.token.press('x')
  expect(await asksBeforeReload(page), 'an example that was edited').toBe(true)

  const { token, keys } = await mint()
  await workbench.give({ token, keys })
  await workbench.expectVerdict('Accepted')
  await page.getByRole('link', { name: 'Security' }).click()
  expect(await asksBeforeReload(page), 'a token, on another page').toBe(true)

  await page.getByRole('link', { name: 'Token', exact: true }).click()
  await workbench.give({ token })
  await page.getByRole('button', { name: 'Clear' }).click()
  expect(await asksBeforeReload(page), 'after Clear').toBe(false)
})
