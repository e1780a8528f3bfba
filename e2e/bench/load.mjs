import { gzipSync } from 'node:zlib'
import { median } from './median.mjs'
import { open } from './pages.mjs'

/** @typedef {import('./pages.mjs').Page} Page */

/**
 * Cold loads of each page, in turn, each in a context of its own.
 * @param {import('playwright').Browser} browser
 * @param {readonly Page[]} pages
 * @param {{ slowdown: number, loads: number }} options slowdown: of the processor, 1 for none
 */
export async function benchLoads(browser, pages, { slowdown, loads }) {
  const all = new Map(pages.map(({ name }) => [name, /** @type {Awaited<ReturnType<typeof load>>[]} */ ([])]))
  for (let turn = 0; turn < loads; turn++)
    for (const page of pages) all.get(page.name)?.push(await load(browser, page, slowdown))
  return [...all].map(([page, each]) => ({
    page,
    slowdown,
    first_paint_ms: median(each.map(({ seen }) => seen.paint)),
    largest_paint_ms: median(each.map(({ seen }) => seen.largest)),
    answers_ms: median(each.map(({ seen }) => seen.answers)),
    longest_task_ms: median(each.map(({ seen }) => Math.max(0, ...seen.long))),
    blocking_ms: median(each.map(({ seen }) => blocking(seen.long))),
    requests: each[0]?.requests ?? 0,
    script_gzip: each[0]?.script ?? 0,
    style_gzip: each[0]?.style ?? 0,
  }))
}

/**
 * @param {import('playwright').Browser} browser
 * @param {Page} page
 * @param {number} slowdown
 */
async function load(browser, { url }, slowdown) {
  const { page, session, close } = await open(browser)
  /** @type {Map<string, import('playwright').Response>} */
  const responses = new Map()
  page.on('response', (response) => responses.set(response.url(), response))
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(1_200 * slowdown)
    const { seen, asked } = await page.evaluate(() => {
      const { seen: all } = Reflect.get(globalThis, 'bench')
      const before = performance
        .getEntriesByType('resource')
        .filter((one) => one instanceof PerformanceResourceTiming && one.responseEnd < (all.answers || 1e9))
      return { seen: all, asked: before.map(({ name }) => name) }
    })
    // Only now: compressing takes the processor that serves the page.
    const weights = await Promise.all(asked.map((name) => weigh(responses.get(name))))
    const sum = (/** @type {RegExp} */ type) =>
      weights.reduce((total, weight) => total + (type.test(weight.type) ? weight.size : 0), 0)
    return { seen, requests: asked.length + 1, script: sum(/javascript/), style: sum(/css/) }
  } finally {
    await close()
  }
}

/** @param {import('playwright').Response | undefined} response */
async function weigh(response) {
  if (!response) return { type: '', size: 0 }
  const type = response.headers()['content-type'] ?? ''
  try {
    return { type, size: gzipSync(await response.body(), { level: 9 }).length }
  } catch {
    return { type, size: 0 }
  }
}

/** What each task holds the page for beyond 50 ms. @param {readonly number[]} long */
const blocking = (long) => long.reduce((sum, one) => sum + one - 50, 0)
