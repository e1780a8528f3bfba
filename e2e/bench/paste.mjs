import { heapAfterClear } from './heap.mjs'
import { keySet, sentinel, tokens } from './material.mjs'
import { median } from './median.mjs'
import { open, pasteUntil, typeAtEnd } from './pages.mjs'

/** @typedef {import('./material.mjs').Size} Size */
/** @typedef {import('./pages.mjs').Page} Page */

const sizes = /** @type {readonly Size[]} */ (Object.keys(tokens))

/**
 * From a paste to the painted claims, and from a key typed at its end to the next frame, at each size; the pages in turn.
 * @param {import('playwright').Browser} browser
 * @param {readonly Page[]} pages
 * @param {number} turns
 */
export async function benchPastes(browser, pages, turns) {
  const rows = pages.flatMap(({ name }) =>
    sizes.map((size) => ({ page: name, size, paste: /** @type {number[]} */ ([]), key: /** @type {number[]} */ ([]) })),
  )
  for (let turn = 0; turn < turns; turn++)
    for (const { name, url } of pages) {
      const { page, close } = await open(browser)
      await page.goto(url, { waitUntil: 'load' })
      await page.waitForTimeout(2_000)
      for (const size of sizes) {
        const row = rows.find((one) => one.page === name && one.size === size)
        row?.paste.push(await pasteUntil(page, '', tokens[size], sentinel(size)))
        await page.waitForTimeout(1_000)
        row?.key.push(await typeAtEnd(page, 5))
      }
      await close()
    }
  return rows.map(({ paste, key, ...row }) => ({
    ...row,
    paste_ms: median(paste),
    least_paste_ms: Math.min(...paste),
    key_ms: median(key),
  }))
}

/**
 * In Latchkey alone: the verdict after a paste, the table of a large set after its paste, and the heap after Clear.
 * @param {import('playwright').Browser} browser
 * @param {Page} page
 * @param {number} turns
 */
export async function benchVerdicts(browser, { url }, turns) {
  const [few, many] = [keySet(10), keySet(1_000)]
  /** @type {{ verdict: number[], table: number[], again: number[] }} */
  const times = { verdict: [], table: [], again: [] }
  for (let turn = 0; turn < turns; turn++) {
    const { page, close } = await open(browser)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(2_500)
    await pasteUntil(page, 'Keys', few, 'Read as')
    times.verdict.push(await pasteUntil(page, 'Token', tokens['1 KB'], 'Accepted.'))
    times.table.push(await pasteUntil(page, 'Keys', many, '1,000 keys, nearest first'))
    await pasteUntil(page, 'Keys', few, '10 keys, nearest first')
    times.again.push(await pasteUntil(page, 'Keys', keySet(1_000), '1,000 keys, nearest first'))
    await close()
  }
  return {
    verdict_ms: median(times.verdict),
    table_of_1000_ms: median(times.table),
    table_of_1000_again_ms: median(times.again),
    ...(await heapAfterClear(browser, url)),
  }
}
