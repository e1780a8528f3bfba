import { median } from './median.mjs'
import { watchPage } from './watch-page.mjs'

/** @typedef {{ name: string, url: string }} Page */

/** A page of a context of its own, watched from before its first script. @param {import('playwright').Browser} browser */
export async function open(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.addInitScript(watchPage)
  return { page, session, close: () => context.close() }
}

/**
 * Pastes as a person does, by the clipboard and the keyboard.
 * @param {import('playwright').Page} page
 * @param {string} label of the text box
 * @param {string} text
 * @param {string} until what is to be seen
 * @returns {Promise<number>} milliseconds from the paste to the frame in which that is painted
 */
export async function pasteUntil(page, label, text, until) {
  const tab = await page.context().newPage()
  await tab.setContent('<textarea wrap="off"></textarea>')
  await tab.locator('textarea').fill(text)
  await tab.keyboard.press('ControlOrMeta+A')
  await tab.keyboard.press('ControlOrMeta+C')
  await tab.close()
  await page.bringToFront()
  await page
    .locator(label === '' ? 'textarea' : `textarea[aria-label="${label}"]`)
    .first()
    .focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.evaluate((text) => Reflect.get(globalThis, 'bench').wait('paste', text), until)
  await page.keyboard.press('ControlOrMeta+V')
  return page.evaluate(() => Reflect.get(globalThis, 'bench').waited())
}

/**
 * Types at the end of the text that has the focus.
 * @param {import('playwright').Page} page
 * @param {number} keys
 * @returns {Promise<number>} milliseconds from a key to the next painted frame, the median
 */
export async function typeAtEnd(page, keys) {
  await page.keyboard.press('ControlOrMeta+End')
  const times = []
  for (let index = 0; index < keys; index++) {
    await page.evaluate(() => Reflect.get(globalThis, 'bench').wait('keydown', ''))
    await page.keyboard.press('A')
    times.push(await page.evaluate(() => Reflect.get(globalThis, 'bench').waited()))
    await page.waitForTimeout(80)
  }
  return median(times)
}
