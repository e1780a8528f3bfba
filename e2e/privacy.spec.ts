import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ConsoleMessage, expect, type Page, type Request } from 'playwright/test'
import { onEveryEngine } from './every-engine'
import { mint } from './minted'
import { test, type Workbench } from './workbench'

const SECRET = 'marked-secret-4f1c9a7e2b6d8035c1e7'
const CLAIM = 'marked-claim-91d6c0b7'

/** Counts what asks it for anything: what a hostile token would have fetched. */
let server: Server
let asked: string[] = []
let hostile: string

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('{"keys":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  hostile = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => new Promise((resolve) => server.close(resolve)))
test.beforeEach(() => {
  asked = []
})

/** Everything that the browser asks of the network and every message on the console, from now on. */
async function watch(page: Page) {
  const requests: string[] = []
  const messages: string[] = []
  page.on('request', (request: Request) =>
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  )
  page.on('websocket', (socket) => requests.push(`WebSocket ${socket.url()}`))
  page.on('console', (message: ConsoleMessage) => {
    // The page has its service worker registered when it is idle, which the suite blocks.
    if (!message.text().startsWith('Service Worker registration blocked')) messages.push(message.text())
  })
  const entries = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const before = (await entries()).length
  // The page's own code, icon and settings, which are loaded when the browser likes: its own files, whatever was pasted.
  const own = new RegExp(`^(GET )?${new URL('.', page.url()).href}(assets/[\\w-]+\\.js|icon\\.svg|config\\.json) ?$`)
  return {
    requests,
    messages,
    resources: async () => (await entries()).slice(before),
    async elsewhere() {
      return [...requests, ...(await entries()).slice(before)].filter((request) => !own.test(request))
    },
  }
}

/** Every place in which a page can leave something behind, as one text. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => {
    const databases = 'databases' in indexedDB ? await indexedDB.databases() : []
    const caches = 'caches' in globalThis ? await globalThis.caches.keys() : []
    const places = { ...localStorage, ...sessionStorage, databases, caches, cookie: document.cookie, name: window.name }
    return JSON.stringify([location.href, history.state, history.length, document.title, places])
  })

/** Leads a token and its keys through all that the page can do with them. */
async function useEverything(workbench: Workbench): Promise<void> {
  const { page } = workbench
  await expect(workbench.verdict).toHaveAttribute('aria-busy', 'false')
  for (const summary of await workbench.findings.locator('summary').all()) await summary.click()
  for (const step of await workbench.steps.getByRole('button').all()) await step.click()
  for (const word of await workbench.payload.getByRole('button', { name: /^(?!Fold|Copy)/ }).all())
    await word.press('Enter')
  await workbench.judgeAsOf(1_577_836_801)
  await page.getByRole('button', { name: 'Back to now' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'with claims about people' }).check()
  for (const name of ['Copy report', 'Report as JSON', 'Copy payload JSON', 'Copy header JSON'])
    await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: /^Theme/ }).click()
}

test(
  'a token and a secret go nowhere: no request, no storage, no address, no message',
  onEveryEngine,
  async ({ workbench, page }) => {
    // Whatever is loaded after the page itself is loaded before anything is given.
    await page.waitForLoadState('networkidle')
    const watched = await watch(page)
    const { token, keys } = await mint({ claims: { sub: CLAIM, iss: `${hostile}/iss` } })
    const signature = token.split('.')[2] ?? ''
    await workbench.give({ token, keys })
    await workbench.expectVerdict('Accepted')
    await useEverything(workbench)
    await workbench.give({ keys: SECRET })
    await workbench.expectVerdict('Refused')
    await workbench.give({ token: `${token.slice(0, -4)}!!!` })
    await workbench.expectVerdict('Refused')
    await workbench.give({ token: `${CLAIM} ${token.slice(0, 40)}` })
    await expect(workbench.verdict).toContainText(/Refused|Undecided/)

    const left = await leftBehind(page)
    const said = watched.messages.join('\n')
    for (const mark of [CLAIM, SECRET, signature, token.slice(0, 30)]) {
      expect(left).not.toContain(mark)
      expect(said).not.toContain(mark)
    }
    expect(await watched.elsewhere()).toEqual([])
    expect(watched.messages).toEqual([])
  },
)

test(
  'a paste makes no request at all, not even for the page’s own code',
  onEveryEngine,
  async ({ workbench, page }) => {
    // The engines are loaded when the page is idle, so that they are there before the first paste.
    await page.waitForLoadState('networkidle')
    const watched = await watch(page)
    for (const alg of ['ES256', 'RS256', 'PS256', 'EdDSA']) {
      await workbench.give(await mint({ alg }))
      await workbench.expectVerdict('Accepted', alg)
    }
    await workbench.give({ keys: SECRET })
    await workbench.expectVerdict('Refused')
    expect(watched.requests).toEqual([])
    expect(await watched.resources()).toEqual([])
  },
)

test('the URLs that a hostile token names are not asked', onEveryEngine, async ({ workbench, page }) => {
  await page.waitForLoadState('networkidle')
  const watched = await watch(page)
  const url = (name: string) => `${hostile}/${name}/.well-known/openid-configuration`
  const given = await mint({
    kid: url('kid'),
    header: { jku: url('jku'), x5u: url('x5u') },
    claims: { iss: url('iss') },
  })
  await workbench.give(given)
  await expect(workbench.verdict).toHaveText(/^[✓✕?] (Accepted|Refused)\. /)
  await useEverything(workbench)
  await workbench.give({ keys: `${hostile}/jwks.json` })
  await expect(workbench.verdict).toHaveText(/^[✓✕?] Undecided\. /)
  await workbench.give({
    token: `${hostile}/cb#access_token=x`,
    keys: `<img src="${hostile}/img"><script src="${hostile}/s">`,
  })
  await expect(workbench.verdict).toHaveText(/^[✓✕?] \w+\. /)
  expect(asked).toEqual([])
  expect(await watched.elsewhere()).toEqual([])
})

test('a request would be noticed', onEveryEngine, async ({ page }) => {
  await page.goto(hostile)
  asked = []
  await page.evaluate(() => fetch('./noticed'))
  // The browser may have asked for a favicon of that site, too.
  expect(asked).toContain('/noticed')
  await page.goto('./')
  const watched = await watch(page)
  // An image of the site itself is the one thing that the page's policy lets a script ask for.
  await page.evaluate(async () => {
    const image = new Image()
    image.src = './icon.svg?noticed'
    await image.decode()
  })
  expect(watched.requests.filter((request) => request.includes('noticed'))).toHaveLength(1)
  expect((await watched.resources()).filter((request) => request.includes('noticed'))).toHaveLength(1)
  expect(await watched.elsewhere()).toHaveLength(2)
})

test(
  'the page’s own policy refuses scripts and images of others, and plain http beyond this machine',
  onEveryEngine,
  async ({ workbench, page, violations }) => {
    await expect(workbench.token).toBeVisible()
    const refused = await page.evaluate(async (url) => {
      const image = new Image()
      image.src = `${url}/image`
      const ways = [fetch('http://latchkey.test/'), image.decode(), import(/* @vite-ignore */ `${url}/script.js`)]
      return (await Promise.allSettled(ways)).map(({ status }) => status)
    }, hostile)
    expect(refused).toEqual(['rejected', 'rejected', 'rejected'])
    expect(asked).toEqual([])
    // The meta element and the header are two policies: each tells of its own.
    const told = () => [...new Set(violations)].sort()
    await expect
      .poll(told)
      .toEqual([
        'connect-src http://latchkey.test/',
        `img-src ${hostile}/image`,
        `script-src-elem ${hostile}/script.js`,
      ])
    violations.length = 0
  },
)

test('after Clear nothing of a token or a key is in the page', onEveryEngine, async ({ workbench, page }) => {
  const { token, privateJwk } = await mint({ kid: 'marked-kid', claims: { sub: CLAIM } })
  await workbench.give({ token, keys: JSON.stringify(privateJwk) })
  await workbench.expectVerdict('Accepted')
  await useEverything(workbench)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(workbench.verdict).toHaveText('')
  const dom = await page.evaluate(() => {
    const values = [...document.querySelectorAll('textarea, input')].map((box) => (box as HTMLInputElement).value)
    return [document.documentElement.outerHTML, document.title, ...values].join('\n')
  })
  for (const mark of [CLAIM, 'marked-kid', String(privateJwk.d), String(privateJwk.x), ...token.split('.')])
    expect(dom).not.toContain(mark)
})

test('a reload forgets everything but the theme', onEveryEngine, async ({ workbench, page }) => {
  await workbench.give(await mint())
  await workbench.expectVerdict('Accepted')
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.reload()
  await expect(workbench.token).toHaveValue('')
  await expect(workbench.keys).toHaveValue('')
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({ 'latchkey.theme': 'light' })
})
