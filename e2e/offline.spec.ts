import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { serve } from '../scripts/serve.mjs'
import { onEveryEngine } from './every-engine'
import { KeyPanel, tokenFor } from './fetching'
import { mint } from './minted'
import { serveKeySet } from './servers'
import { test } from './violations'
import { Workbench } from './workbench'

test.use({ serviceWorkers: 'allow' })

const base = '/tools/latchkey/'

async function visit(page: Page, url: string): Promise<Workbench> {
  await page.goto(url)
  const workbench = new Workbench(page)
  await expect(workbench.token).toBeVisible()
  return workbench
}

/** Waits until the page would open without a network. */
const kept = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)

/** Every address in every cache. */
const inCaches = (page: Page) =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => url)
  })

test(
  'after one visit the page opens and works without a network, and keeps nothing but its own files',
  onEveryEngine,
  async ({ page }) => {
    const site = await serve({ base })
    const keys = await serveKeySet()
    let workbench = await visit(page, site.url)
    expect(await kept(page)).toBe(`${site.url}service-worker.js`)
    const panel = new KeyPanel(page)
    await workbench.give({ token: await tokenFor({ kid: 'rfc7515-a3' }) })
    await panel.fetch(keys.url)
    await workbench.expectVerdict('Accepted')
    const files = await inCaches(page)
    const assets = readdirSync('dist/assets').map((name) => `${site.url}assets/${name}`)
    expect(files.sort()).toEqual([site.url, `${site.url}config.json`, `${site.url}icon.svg`, ...assets].sort())

    site.close()
    workbench = await visit(page, site.url)
    await workbench.give(await mint({ alg: 'EdDSA' }))
    await workbench.expectVerdict('Accepted')
    // What was never opened while there was a network.
    await page.getByRole('link', { name: 'Rotation', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Earlier key set' })).toBeVisible()
    await panel.ledgerButton.click()
    await expect(page.getByRole('list', { name: 'Files of the page' }).getByRole('listitem')).toHaveCount(1)
    await expect(page.getByRole('region', { name: 'Settings of this page' })).toHaveCount(0)
    await keys.close()
  },
)

test(
  'a new version is told in a page that is open, changes nothing there, and opens the next time',
  onEveryEngine,
  async ({ page, context }) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
    cpSync('dist', folder, { recursive: true })
    const site = await serve({ folder, base })
    const workbench = await visit(page, site.url)
    await kept(page)
    await workbench.give(await mint())
    await workbench.expectVerdict('Accepted')

    // Another build: its style has another name, and that of this one is gone.
    const style = /assets\/(index-[\w-]+\.css)/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? ''
    renameSync(join(folder, 'assets', style), join(folder, 'assets', 'index-newer.css'))
    for (const name of ['index.html', 'service-worker.js']) {
      const text = readFileSync(join(folder, name), 'utf8')
      writeFileSync(
        join(folder, name),
        text.replaceAll(style, 'index-newer.css').replace('"version":"', '"version":"newer'),
      )
    }
    const newer = await context.newPage()
    await visit(newer, site.url)
    await expect(newer.locator('link[href="./assets/index-newer.css"]')).toHaveCount(1)
    const told = (one: Page) => one.getByText('A new version of Latchkey is here: it opens the next time.')
    await expect(told(page)).toBeVisible()
    await expect(told(newer)).toHaveCount(0)
    await workbench.expectVerdict('Accepted')
    await page.getByRole('link', { name: 'Rotation', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Earlier key set' })).toBeVisible()
    site.close()
    rmSync(folder, { recursive: true })
  },
)
