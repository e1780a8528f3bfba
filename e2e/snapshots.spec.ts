import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { onEveryEngine } from './every-engine'
import { type KeyPanel, test, tokenFor } from './fetching'
import { mint } from './minted'
import { serveKeySet, setOf } from './servers'

const nameOf = (server: { readonly url: string }) => new URL(server.url).host

/** Everything that this site has in the browser's storage, as one text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = []
    for (const { name = '', version = 1 } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          all.onsuccess = resolve
        })
        texts.push(...all.result.map((record) => JSON.stringify(record)))
      }
      database.close()
    }
    const others = { ...localStorage, ...sessionStorage, cookie: document.cookie, caches: await caches.keys() }
    return { databases: (await indexedDB.databases()).length, records: texts, others: JSON.stringify(others) }
  })

const NOTHING = { databases: 0, records: [], others: '{"cookie":"","caches":[]}' }

function kept(panel: KeyPanel) {
  const { page } = panel
  const list = page.locator('[popover]:popover-open')
  return {
    list,
    items: list.getByRole('listitem'),
    open: async () => {
      await page.getByRole('button', { name: 'Kept sets', exact: true }).click()
      await expect(list).toBeVisible()
    },
  }
}

async function keepOne(panel: KeyPanel, url: string): Promise<void> {
  await panel.fetch(url)
  await panel.source(new URL(url).host).getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(panel.source(new URL(url).host)).toContainText('Kept in this browser.')
}

test(
  'a kept set outlives a reload, is loaded again without a request, and removed',
  onEveryEngine,
  async ({ panel, serving }) => {
    const { page, workbench } = panel
    const server = await serving(serveKeySet(setOf('key-1')))
    await workbench.give({ token: await tokenFor({ kid: 'key-1' }) })
    await panel.fetch(server.url)
    expect(await stored(page)).toEqual(NOTHING)
    await keepOne(panel, server.url)
    await page.reload()
    await expect(panel.sources).toHaveCount(0)
    const { list, items, open } = kept(panel)
    await open()
    await expect(items).toHaveCount(1)
    await expect(items).toContainText(new RegExp(`${nameOf(server)}/jwks\\.json · 1 key · 20\\d\\d-`))
    await items.getByRole('button', { name: 'Load', exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(panel.source(nameOf(server))).toContainText(`, from ${server.url}`)
    await workbench.give({ token: await tokenFor({ kid: 'key-1' }) })
    await workbench.expectVerdict('Accepted')
    await expect(panel.ledgerButton).toHaveText('0 requests sent')
    expect(server.requests).toHaveLength(2)

    await open()
    await items.getByRole('button', { name: /^Remove/ }).click()
    await expect(list).toContainText(`Removed ${nameOf(server)}/jwks.json.`)
    await expect(items).toHaveCount(0)
    expect((await stored(page)).records).toEqual([])
    await page.reload()
    await open()
    await expect(list).toContainText('None. Press Keep beside a loaded set')
  },
)

test('public members and the source are stored, and nothing else', onEveryEngine, async ({ panel, serving }) => {
  const { page, workbench } = panel
  const { token, privateJwk } = await mint({ kid: 'marked-kid', claims: { sub: 'marked-claim' } })
  const server = await serving(serveKeySet(JSON.stringify({ keys: [{ ...privateJwk, note: 'marked-member' }] })))
  await workbench.give({ token })
  await keepOne(panel, `${server.url}?tenant=a`)
  await workbench.expectVerdict('Accepted')
  const { records, others } = await stored(page)
  expect(others).toBe('{"cookie":"","caches":[]}')
  expect(records).toHaveLength(1)
  for (const mark of ['marked-kid', String(privateJwk.x), `${server.url}?tenant=a`]) expect(records[0]).toContain(mark)
  for (const mark of ['marked-claim', 'marked-member', String(privateJwk.d), ...token.split('.')])
    expect(records[0]).not.toContain(mark)
})

test('a set with a secret in it is not kept', onEveryEngine, async ({ panel, serving }) => {
  const secret = { kty: 'oct', kid: 'shared', k: 'bWFya2VkLXNlY3JldC1tYXJrZWQtc2VjcmV0' }
  const server = await serving(serveKeySet(JSON.stringify({ keys: [secret] })))
  await panel.fetch(server.url)
  await panel.press(nameOf(server), 'Keep')
  await expect(panel.source(nameOf(server))).toContainText('This set was not kept. It holds a secret')
  expect((await stored(panel.page)).records).toEqual([])
})

test('Clear forgets what is loaded, and not what is kept', async ({ panel, serving }) => {
  const server = await serving(serveKeySet())
  await keepOne(panel, server.url)
  await panel.page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(panel.sources).toHaveCount(0)
  const { items, open } = kept(panel)
  await open()
  await expect(items).toHaveCount(1)
})

test('a kept set tells since when a kid is gone', async ({ panel, serving }) => {
  const server = await serving(serveKeySet(setOf('key-1')))
  await keepOne(panel, server.url)
  const later = await serving(serveKeySet(setOf('key-2')))
  const { items, open } = kept(panel)
  await open()
  await items.getByRole('button', { name: 'Load', exact: true }).click()
  await panel.page.keyboard.press('Escape')
  await panel.fetch(later.url)
  await panel.workbench.give({ token: await tokenFor({ kid: 'key-1' }) })
  await panel.workbench.expectVerdict('Refused')
  await expect(panel.workbench.finding('KID_IN_OTHER_SET').filter({ hasText: 'in the snapshot' })).toBeVisible()
})

test('a missing kid is looked for in the kept sets that are not loaded, too', async ({ panel, serving }) => {
  const server = await serving(serveKeySet(setOf('key-1')))
  await keepOne(panel, server.url)
  await panel.page.reload()
  const later = await serving(serveKeySet(setOf('key-2')))
  await panel.fetch(later.url)
  await panel.workbench.give({ token: await tokenFor({ kid: 'key-1' }) })
  await expect(panel.workbench.finding('KID_IN_OTHER_SET').filter({ hasText: 'in the snapshot' })).toBeVisible()
})

test('kept sets go into a file and come back from it', async ({ panel, serving }) => {
  const { page } = panel
  const one = await serving(serveKeySet(setOf('key-1')))
  const two = await serving(serveKeySet(setOf('key-2')))
  await keepOne(panel, one.url)
  await keepOne(panel, two.url)
  const { list, items, open } = kept(panel)
  await open()
  const downloading = page.waitForEvent('download')
  await list.getByRole('button', { name: 'Save as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('latchkey-key-sets.json')
  const path = await download.path()
  const file = JSON.parse(await readFile(path, 'utf8')) as { schema: string; snapshots: { from: string }[] }
  expect(file.schema).toBe('latchkey.snapshots.v1')
  expect(file.snapshots.map(({ from }) => from).sort()).toEqual([one.url, two.url].sort())

  await items
    .first()
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(items).toHaveCount(1)
  const take = async (files: Parameters<typeof input.setInputFiles>[0], answer: string | RegExp) => {
    await input.setInputFiles(files)
    await expect(list.getByRole('status')).toContainText(answer)
  }
  const input = page.getByLabel('File of kept sets')
  await take(path, '1 set added, 1 known already, 0 left out.')
  await expect(items).toHaveCount(2)
  const named = (text: string) => ({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await take(named('{"keys":[]}'), 'The file does not say what it is')
  const secret = {
    schema: file.schema,
    snapshots: [{ ...file.snapshots[0], jwks: { keys: [{ kty: 'oct', k: 'AAAA' }] } }],
  }
  await take(named(JSON.stringify(secret)), /0 sets added, .* 1 left out\. .*secrets are never kept/)
  await expect(items).toHaveCount(2)
})

test('a set that was pasted can be kept', async ({ panel }) => {
  await panel.workbench.give({ keys: setOf('key-1') })
  await expect(panel.page.getByRole('button', { name: 'Keep', exact: true })).toBeVisible()
})
