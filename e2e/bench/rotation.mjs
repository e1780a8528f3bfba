import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../../scripts/browsers.mjs'
import { serve } from '../../scripts/serve.mjs'
import { watchPage } from './rotation-page.mjs'

/**
 * Key sets of 10,000 and 100,000 RSA keys, compared in the built page, and 10,000 ES256 tokens held against two sets. Every
 * figure stands beside the bare work of the same run, done in a worker without Latchkey: machines are noisy, ratios less.
 * @param {{ url: string, sizes?: readonly number[], tokens?: number }} options url: of the built page
 * @returns {Promise<readonly Record<string, string | number>[]>} a row for each piece of work
 */
export async function benchRotation({ url, sizes = [10_000, 100_000], tokens = 10_000 }) {
  const browser = await chromium.launch(launchOptions('chromium', findBrowser('chromium') ?? ''))
  const rows = []
  try {
    for (const keys of sizes) rows.push(await inPage(browser, url, (page) => compareSets(page, keys)))
    rows.push(await inPage(browser, url, (page) => tryTokens(page, tokens)))
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
 */
async function inPage(browser, url, work) {
  // The bare work runs in a worker made of a text, which the page's own policy forbids.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
  const page = await context.newPage()
  try {
    await page.addInitScript(watchPage)
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

/**
 * @param {import('playwright').Page} page
 * @param {number} tokens
 */
async function tryTokens(page, tokens) {
  await ask(page, 'mintTokens', tokens)
  await ask(page, 'drop', 'Earlier key set', 'before')
  await ask(page, 'drop', 'Later key set', 'after')
  await compared(page)
  const bare = await ask(page, 'bareVerify')
  await ask(page, 'begin')
  await ask(page, 'drop', 'Tokens', 'tokens')
  await page.getByText(`${tokens.toLocaleString('en')} tokens`, { exact: true }).waitFor({ timeout: 120_000 })
  const { job, longest } = await ask(page, 'end')
  const bareAfter = await ask(page, 'bareVerify')
  const floor = (bare + bareAfter) / 2
  return row(`${tokens.toLocaleString('en')} ES256 tokens`, {
    'in the worker (ms)': job,
    'bare WebCrypto (ms, before and after)': `${Math.round(bare)} and ${Math.round(bareAfter)}`,
    'share of the bare rate': (floor / job).toFixed(2),
    'longest task of the page (ms)': longest,
  })
}

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
  const sizes = process.env['KEYS']?.split(',').map(Number)
  for (const one of await benchRotation({ url, ...(sizes ? { sizes } : {}) })) console.log(one)
  process.exit()
}
