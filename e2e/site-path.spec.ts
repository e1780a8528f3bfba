import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { KeyPanel, test } from './fetching'
import { startServer } from './local-server'
import { serveWithoutCors } from './servers'

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}

test('a host of the page can name a path of its own for key sets that lack CORS', async ({ page }) => {
  const behind = await serveWithoutCors()
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
  cpSync('dist', folder, { recursive: true })
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ key_set_path: './keys?of={url}' }))
  const site = await startServer((response, { path }) => {
    const name = path === '/' ? 'index.html' : path.slice(1)
    if (path === `/keys?of=${encodeURIComponent(behind.url)}`) {
      void fetch(behind.url).then(async (answer) => response.end(await answer.text()))
      return
    }
    response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/json')
    response.end(readFileSync(join(folder, name)))
  }, '/')
  await page.goto(site.url)
  const panel = new KeyPanel(page)
  await panel.fetch(behind.url)
  await panel.expectAnswer('?', 'failed')
  await page.getByRole('button', { name: 'Ask by way of this site' }).click()
  await panel.expectAnswer('✓', 'answered with')
  expect(site.requests.filter(({ path }) => path === '/config.json')).toHaveLength(1)
  await Promise.all([site.close(), behind.close()])
})

test('where the host names no path, that is said', async ({ page }) => {
  const behind = await serveWithoutCors()
  await page.goto('./')
  const panel = new KeyPanel(page)
  await panel.fetch(behind.url)
  await page.getByRole('button', { name: 'Ask by way of this site' }).click()
  await expect(page.getByText('Its config.json names none.')).toBeVisible()
  await behind.close()
})
