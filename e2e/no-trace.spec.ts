import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { type BrowserContext, chromium, expect, type Page } from 'playwright/test'
import { pasteInto } from './clipboard'
import { mint } from './minted'
import { test } from './violations'
import { Workbench } from './workbench'

const MARK = 'trace-4f1c9a7e2b6d'
const secret = `${MARK}-secret-8035c1e791d6c0b7a2e4`

/** What must be found nowhere: tokens, their segments, the secret and a private key, whole and in parts from their middle. */
interface Marked {
  readonly token: string
  readonly keys: string
  readonly forged: string
  readonly privateJwk: string
  readonly marks: readonly string[]
}

async function marked(): Promise<Marked> {
  const { token, keys, privateJwk } = await mint({ claims: { sub: `${MARK}-subject-77`, nonce: `${MARK}-nonce` } })
  const forged = await new SignJWT({ sub: `${MARK}-other-subject`, exp: Math.floor(Date.now() / 1000) + 3_600 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))
  const segments = [token, forged].flatMap((one) => one.split('.').slice(1))
  const wholes = [secret, Buffer.from(secret).toString('base64url'), String(privateJwk.d), ...segments]
  // Not from their beginning: that of a payload is in many tokens, those of the page's examples too.
  const marks = wholes.flatMap((one) => [one.slice(-24), one.slice(one.length >> 1).slice(0, 24)])
  return { token, keys, forged, privateJwk: JSON.stringify(privateJwk), marks: [MARK, ...marks] }
}

/** Whatever the verdict: what stands beside the token may not fit the next one. */
const judged = async ({ verdict }: Workbench) => {
  await expect(verdict).toContainText(/Accepted|Refused|Undecided/)
  await expect(verdict).toHaveAttribute('aria-busy', 'false')
}

/** Leads tokens, a secret and a private key through every workbench. */
async function useEverything(workbench: Workbench, { token, keys, forged, privateJwk }: Marked): Promise<void> {
  const { page } = workbench
  const go = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await workbench.give({ token, keys: privateJwk })
  await judged(workbench)
  await workbench.give({ token: `curl -H 'Authorization: Bearer ${forged}' https://api.acme.example/`, keys: secret })
  await judged(workbench)
  for (const name of ['Copy report', 'Report as JSON', 'Copy payload JSON', 'Copy header JSON'])
    await page.getByRole('button', { name }).click()
  for (const heading of ['What would they do?', 'What did your library say?'])
    await page.getByText(heading, { exact: true }).click()
  await pasteInto(page.getByRole('textbox', { name: 'Error' }), `JWT rejected: ${token}: signature verification failed`)
  await page.getByText('Beside the token').first().click()
  for (const box of await page.getByRole('form', { name: 'Beside the token' }).getByRole('textbox').all())
    await pasteInto(box, `${MARK}-beside`)
  // A malformed one, and one among other things.
  await workbench.give({ token: `${forged.slice(0, -30)}!!!` })
  await judged(workbench)
  await workbench.give({ token: `a log with ${token}\nand ${forged}`, keys })
  await judged(workbench)
  await go('Key sets')
  await expect(page.getByRole('table').first()).toBeVisible()
  await go('Rotation')
  for (const name of ['Earlier key set', 'Later key set']) await pasteInto(page.getByRole('textbox', { name }), keys)
  await pasteInto(page.getByRole('textbox', { name: 'Tokens' }), `${token}\n${forged}`)
  await expect(page.getByRole('region', { name: 'Rotation' })).toContainText(/\S/)
  for (const name of await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()) {
    await go(name)
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
  }
  await go('Token')
}

/** Every place of the browser that a page can write to, and what the tab itself shows, as one text. */
async function places(page: Page): Promise<string> {
  const own = await page.evaluate(async () => {
    const stored: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, window.name]
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        stored.push(request.url, await (await caches.match(request))?.text())
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(new Error(name))
      })
      for (const store of database.objectStoreNames)
        stored.push(
          await new Promise((resolve) => {
            const all = database.transaction(store).objectStore(store).getAll()
            all.onsuccess = () => resolve(all.result)
          }),
        )
      database.close()
    }
    return JSON.stringify([stored, location.href, history.state, document.title])
  })
  const session = await page.context().newCDPSession(page)
  const entries = await session.send('Page.getNavigationHistory')
  await session.detach()
  return own + JSON.stringify(entries)
}

/** The files under a folder that hold one of the marks, as UTF-8 or UTF-16, with the mark. */
function filesWith(folder: string, marks: readonly string[]): readonly string[] {
  const needles = marks.flatMap((mark) => [Buffer.from(mark), Buffer.from(mark, 'utf16le')])
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return []
    const bytes = readFileSync(path)
    const at = needles.findIndex((needle) => bytes.includes(needle))
    return at === -1 ? [] : [`${name}: ${marks[at >> 1]}`]
  })
}

/** Everything that the script of the page holds after a collection, as text; of each string the first 1,024 characters. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  let heap = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    heap += chunk
  })
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot')
  await session.detach()
  return heap
}

const found = (text: string, marks: readonly string[]) => marks.filter((mark) => text.includes(mark))

const expectNone = (text: string, marks: readonly string[]) => expect(found(text, marks)).toEqual([])

test('in use, after Clear, after closing and after a crash nothing of a token, a secret or a private key is anywhere', async ({
  launchOptions,
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'latchkey-profile-'))
  const said: string[] = []
  const open = async (): Promise<[BrowserContext, Workbench]> => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL ?? '' })
    context.on('console', (message) => said.push(message.text()))
    const workbench = new Workbench(context.pages()[0] ?? (await context.newPage()))
    await workbench.open()
    return [context, workbench]
  }
  try {
    const given = await marked()
    const { marks } = given
    let [context, workbench] = await open()
    await useEverything(workbench, given)
    expectNone(await places(workbench.page), marks)
    // What is kept on purpose is found, public members only: so the search works.
    const kept = await mint({ kid: 'kept-on-purpose-3d21' })
    await workbench.give({ keys: JSON.stringify({ keys: [kept.jwk] }) })
    await workbench.page.getByRole('button', { name: 'Keep', exact: true }).first().click()
    await expect.poll(() => places(workbench.page)).toContain('kept-on-purpose-3d21')
    await workbench.give({ token: given.token, keys: given.privateJwk })
    await judged(workbench)
    await workbench.page.getByRole('button', { name: 'Clear' }).click()
    await expect(workbench.token).toHaveValue('')
    expectNone(await places(workbench.page), marks)
    await workbench.give({ token: given.forged, keys: secret })
    await judged(workbench)
    await context.close()
    expect(filesWith(profile, marks)).toEqual([])
    expect(filesWith(profile, ['kept-on-purpose-3d21'])).not.toEqual([])

    ;[context, workbench] = await open()
    await expect(workbench.token).toHaveValue('')
    await useEverything(workbench, given)
    const crashed = workbench.page.waitForEvent('crash')
    const session = await context.newCDPSession(workbench.page)
    session.send('Page.crash').catch(() => undefined)
    await crashed
    expect(filesWith(profile, marks), 'just after the crash').toEqual([])
    await context.close()
    expect(filesWith(profile, marks), 'after the crash').toEqual([])
    expectNone(said.join('\n'), marks)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a minute after Clear the script of the page holds nothing of a token, a secret or a private key', async ({
  page,
}) => {
  const workbench = new Workbench(page)
  await page.clock.install()
  await workbench.open()
  const given = await marked()
  await useEverything(workbench, given)
  await workbench.give({ token: given.token, keys: given.privateJwk })
  await judged(workbench)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(workbench.token).toHaveValue('')
  // So the search works: for a minute it can be brought back.
  expect(found(await heapOf(page), given.marks)).not.toEqual([])
  await page.clock.runFor(61_000)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  expectNone(await heapOf(page), given.marks)
  expect(page.workers()).toEqual([])
})
