import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../../scripts/browsers.mjs'
import { serve } from '../../scripts/serve.mjs'
import { watchPage } from './large-set-page.mjs'
import { keySet, tokens } from './material.mjs'
import { median } from './median.mjs'

const READ = 'Read as a key set (JWKS): '
const FIND = 'Find by kid or thumbprint'

/**
 * A file of 100,000 keys (45 MB) dropped on the key box of the built page: read while the page answers, searched as a kid is
 * typed, a token judged by it; and the heap that it takes.
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built page
 * @param {number} [keys] how many
 */
export async function benchLargeSet(browser, url, keys = 100_000) {
  const text = keySet(keys)
  const searched = await inPage(browser, `${url}#/key-sets`, (page) => readAndSearch(page, text))
  const judged = await inPage(browser, url, (page) => judge(page, text))
  return { keys, megabytes: text.length / 1e6, ...searched, ...judged }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} text
 */
async function readAndSearch(page, text) {
  const before = await heapOf(page)
  await ask(page, 'hold', text)
  const read = await ask(page, 'drop', READ)
  // Until every thumbprint is made.
  await page.waitForTimeout(5_000)
  const longest = await ask(page, 'longest')
  const heap = (await heapOf(page)) - before
  await page.getByLabel(FIND).focus()
  const typed = []
  for (const letter of 'bench')
    typed.push(await typeKey(page, letter, '[aria-label="Is this kid there?"] [role="status"]'))
  return {
    read_ms: read,
    longest_task_reading_ms: longest,
    found_by_kid_ms: median(typed),
    longest_task_finding_ms: await ask(page, 'longest'),
    heap_by_text: heap / text.length,
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} text
 */
async function judge(page, text) {
  const before = await heapOf(page)
  await ask(page, 'hold', text)
  await page.locator('textarea[aria-label="Token"]').fill(tokens['1 KB'])
  await page.waitForTimeout(1_500)
  await ask(page, 'longest')
  const verdict = await ask(page, 'drop', 'Accepted.')
  await page.waitForTimeout(3_000)
  await page.locator('textarea[aria-label="Token"]').press('ControlOrMeta+End')
  const typed = []
  for (const letter of 'ABCDE') typed.push(await typeKey(page, letter, '[aria-label="Verdict"]'))
  const longest = await ask(page, 'longest')
  return {
    verdict_ms: verdict,
    token_typed_ms: median(typed),
    longest_task_judging_ms: longest,
    heap_judged_by_text: ((await heapOf(page)) - before) / text.length,
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} key
 * @param {string} answer a selector of what the key changes
 * @returns {Promise<number>} milliseconds from the key to the frame in which its answer is painted
 */
async function typeKey(page, key, answer) {
  await ask(page, 'await', answer)
  await page.keyboard.press(key)
  const time = await ask(page, 'answered')
  await page.waitForTimeout(300)
  return time
}

/**
 * In bytes, with what stands outside the heap of the script, as a long text may, and with the heaps of the page's workers.
 * @param {import('playwright').Page} page
 */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page)
  /** @type {string[]} */
  const workers = []
  /** @type {Map<number, (result: any) => void>} */
  const asked = new Map()
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    asked.get(id)?.(result)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const inWorker = (/** @type {string} */ sessionId) => (/** @type {string} */ method) =>
    new Promise((resolve) => {
      const id = asked.size
      asked.set(id, resolve)
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    })
  /** @type {((method: any) => Promise<any>)[]} */
  const sides = [(method) => session.send(method), ...workers.map(inWorker)]
  let used = 0
  for (const send of sides) {
    await send('HeapProfiler.collectGarbage')
    const { usedSize, backingStorageSize = 0 } = await send('Runtime.getHeapUsage')
    used += usedSize + backingStorageSize
  }
  await session.detach()
  return used
}

/**
 * Calls one of the functions that `watchPage` puts into the page.
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {...unknown} given
 */
const ask = (page, name, ...given) =>
  page.evaluate(([own, all]) => Reflect.get(globalThis, 'bench')[own](...all), /** @type {const} */ ([name, given]))

/**
 * @template T
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {(page: import('playwright').Page) => Promise<T>} work
 */
async function inPage(browser, url, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  try {
    await page.addInitScript(watchPage)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(2_500)
    return await work(page)
  } finally {
    await context.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = await chromium.launch(launchOptions('chromium', findBrowser('chromium') ?? ''))
  console.log(
    await benchLargeSet(browser, process.argv[2] ?? (await serve()).url, Number(process.env['KEYS'] ?? 100_000)),
  )
  process.exit()
}
