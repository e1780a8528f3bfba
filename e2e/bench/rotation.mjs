import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../../scripts/browsers.mjs'
import { serve } from '../../scripts/serve.mjs'
import { median } from './median.mjs'
import { watchPage } from './rotation-page.mjs'

/**
 * Key sets of 10,000 and 100,000 RSA keys, compared in the built page, and 10,000 tokens of ES256 and of RS256 held against two
 * sets, by one worker and by two. Every figure stands beside the bare work of the same run, done in a worker without Latchkey: machines are noisy, ratios less.
 * @param {{ url: string, sizes?: readonly number[], tokens?: number }} options url: of the built page
 * @returns {Promise<readonly Record<string, string | number>[]>} a row for each piece of work
 */
export async function benchRotation({ url, sizes = [10_000, 100_000], tokens = 10_000 }) {
  const browser = await chromium.launch(launchOptions('chromium', findBrowser('chromium') ?? ''))
  const rows = []
  try {
    for (const keys of sizes) rows.push(await inPage(browser, url, (page) => compareSets(page, keys)))
    for (const alg of /** @type {const} */ (['ES256', 'RS256'])) {
      const alone = await inPage(browser, url, (page) => tryTokens(page, alg, tokens), 1)
      const together = await inPage(browser, url, (page) => tryTokens(page, alg, tokens), 2)
      rows.push(rowOfTokens(alg, tokens, alone, together))
    }
  } finally {
    await browser.close()
  }
  return rows
}

/**
 * @template T
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {(page: import('playwright').Page) => Promise<T>} work
 * @param {number} [cores] as many as the page is told that there are
 */
async function inPage(browser, url, work, cores) {
  // The bare work runs in a worker made of a text, which the page's own policy forbids.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
  const page = await context.newPage()
  try {
    await page.addInitScript(watchPage)
    if (cores !== undefined)
      await page.addInitScript(
        (value) => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { value }),
        cores,
      )
    await page.goto(`${url}#/rotation`)
    await page.getByRole('textbox', { name: 'Earlier key set' }).waitFor()
    return await work(page)
  } finally {
    await context.close()
  }
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
 * @param {import('playwright').Page} page
 * @param {number} keys
 */
async function compareSets(page, keys) {
  await ask(page, 'makeSets', keys)
  const bare = await ask(page, 'bareCompare')
  await ask(page, 'begin')
  await ask(page, 'drop', 'Earlier key set', 'before')
  await settled(page)
  await ask(page, 'drop', 'Later key set', 'after')
  await compared(page)
  await settled(page)
  const { job, longest } = await ask(page, 'end')
  // Both texts again, with nothing read before: swapped sides are other sides.
  await ask(page, 'begin')
  await page.getByRole('button', { name: 'Swap the sides' }).click()
  await settled(page)
  const again = await ask(page, 'end')
  return row(`${keys.toLocaleString('en')} keys a side`, {
    'in the worker, both read (ms)': again.job,
    'in the worker, one read (ms)': job,
    'bare: parse and difference (ms)': bare,
    'longest task of the page (ms)': Math.max(longest, again.longest),
  })
}

/** How often the tokens are tried, each time after the bare work: what counts is the median of the ratios. */
const TURNS = 7

/**
 * A turn is more than the goal's words, verifying with reading and claims: it lasts from the page's order to its answer, so the
 * tokens' text is handed over in it, the tokens are found in that text, the sets compared and the findings made, while the page
 * draws how far it is. The bare work has the browser to itself. In the first turn the second worker is started as well.
 * @param {import('playwright').Page} page
 * @param {'ES256' | 'RS256'} alg
 * @param {number} tokens
 */
async function tryTokens(page, alg, tokens) {
  await ask(page, 'mintTokens', tokens, alg)
  await ask(page, 'drop', 'Earlier key set', 'before')
  await ask(page, 'drop', 'Later key set', 'after')
  await compared(page)
  /** @type {number[]} */
  const bare = []
  /** @type {number[]} */
  const jobs = []
  let longestTask = 0
  for (let turn = 0; turn < TURNS; turn++) {
    bare.push(await ask(page, 'bareVerify'))
    await ask(page, 'begin')
    // Swapped sides are other sides: all is tried again.
    if (turn === 0) await ask(page, 'drop', 'Tokens', 'tokens')
    else await page.getByRole('button', { name: 'Swap the sides' }).click()
    await settled(page)
    await page.getByText(`${tokens.toLocaleString('en')} tokens`, { exact: true }).waitFor({ timeout: 120_000 })
    const { job, longest } = await ask(page, 'end')
    jobs.push(job)
    longestTask = Math.max(longestTask, longest)
  }
  return {
    bare: median(bare),
    job: median(jobs),
    first: jobs[0] ?? NaN,
    share: median(bare.map((one, turn) => one / (jobs[turn] ?? NaN))),
    longest: longestTask,
  }
}

/**
 * @param {string} alg
 * @param {number} tokens
 * @param {Awaited<ReturnType<typeof tryTokens>>} alone
 * @param {Awaited<ReturnType<typeof tryTokens>>} together
 */
const rowOfTokens = (alg, tokens, alone, together) => ({
  ...row(`${tokens.toLocaleString('en')} ${alg} tokens`, {
    'bare WebCrypto (ms)': alone.bare,
    'in one worker (ms)': alone.job,
    'in two workers (ms)': together.job,
    'the first time in two workers (ms)': together.first,
    'longest task of the page (ms)': Math.max(alone.longest, together.longest),
  }),
  alg,
  share_of_bare: Number(alone.share.toFixed(3)),
  // Each beside the bare work of its own turns: the machine may have been busier with one than with the other.
  two_against_one: Number((together.share / alone.share).toFixed(3)),
})

/** @param {import('playwright').Page} page */
const compared = (page) => page.getByRole('status').filter({ hasText: 'The sets share' }).waitFor({ timeout: 120_000 })

/** @param {import('playwright').Page} page */
async function settled(page) {
  await page.waitForTimeout(1_000)
  await page.locator('section[aria-label="Rotation"][aria-busy="false"]').waitFor({ timeout: 120_000 })
}

/**
 * @param {string} work
 * @param {Record<string, string | number>} figures
 */
const row = (work, figures) => ({
  work,
  ...Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value) : value]),
  ),
})

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const url = process.argv[2] ?? (await serve()).url
  const sizes = process.env['KEYS']?.split(',').filter(Boolean).map(Number)
  for (const one of await benchRotation({ url, ...(sizes ? { sizes } : {}) })) console.log(one)
  process.exit()
}
