import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from 'playwright/test'
import { onEveryEngine } from './every-engine'
import { KeyPanel, test, tokenFor } from './fetching'
import { mint } from './minted'
import { serveKeySet } from './servers'

const file = (name: string) => pathToFileURL(resolve(name)).href

/** Opens the file as a double click does, and gives what it asks for besides itself. */
async function open(page: Page, url: string) {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(url)
  const panel = new KeyPanel(page)
  await expect(panel.workbench.token).toBeVisible()
  return { panel, asked: () => asked.filter((one) => one !== url && !one.startsWith('data:')) }
}

test('one file, opened from where it lies, does all that the page does', onEveryEngine, async ({ page, serving }) => {
  const url = file('dist-single/latchkey.html')
  const server = await serving(serveKeySet())
  const { panel, asked } = await open(page, url)
  const { workbench } = panel
  await workbench.give(await mint({ alg: 'RS256' }))
  await workbench.expectVerdict('Accepted')
  await workbench.give({ token: await tokenFor({ kid: 'rfc7515-a3' }), keys: '' })
  await panel.fetch(server.url)
  await workbench.expectVerdict('Accepted')
  expect(server.requests.map(({ headers }) => headers.origin)).toEqual(['null'])
  // What is loaded when it is first needed elsewhere is in it too.
  await page.getByRole('link', { name: 'Reference', exact: true }).click()
  await expect(page.getByRole('link', { name: /^ALG_NONE/ })).toBeVisible()
  await page.getByRole('link', { name: 'Key sets', exact: true }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await panel.ledgerButton.click()
  await expect(page.getByRole('list', { name: 'Files of the page' })).toHaveCount(0)
  expect(asked()).toEqual([server.url])
})

test('the offline file verifies, asks nobody, and says so', onEveryEngine, async ({ page, serving, violations }) => {
  const url = file('dist-single-offline/latchkey-offline.html')
  const server = await serving(serveKeySet())
  const { panel, asked } = await open(page, url)
  const { workbench } = panel
  await workbench.give(await mint())
  await workbench.expectVerdict('Accepted')
  await workbench.give({ keys: server.url })
  await expect(panel.section).toContainText('This is the offline build, which asks nobody')
  await panel.fetchButton.click()
  await panel.expectAnswer('✕', 'Nothing was sent: this is the offline build of Latchkey')
  await panel.expectWayOn(server.url)
  await panel.ledgerButton.click()
  await expect(page.locator('[popover]:popover-open')).toContainText('None. This is the offline build')
  expect(violations).toEqual([])
  // And were there a script that tried.
  expect(await page.evaluate((to) => fetch(to).catch(() => 'refused'), server.url)).toBe('refused')
  await expect.poll(() => violations.splice(0)).toEqual([`connect-src ${server.url}`])
  expect(server.requests).toEqual([])
  expect(asked().filter((one) => one !== server.url)).toEqual([])
})
