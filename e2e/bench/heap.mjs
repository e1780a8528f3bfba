import { keySet, tokens } from './material.mjs'
import { open } from './pages.mjs'

/**
 * The heap after everything was cleared, and can no longer be brought back, beyond that of the page as it was loaded; after
 * the first Clear and after further ones, and what of it is code: bytecode, machine code and what was learnt for it, which
 * the engine makes of a function when it is first used, or used much, and throws away when it likes.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
export async function heapAfterClear(browser, url) {
  const { page, session, close } = await open(browser)
  await page.clock.install()
  await page.goto(url, { waitUntil: 'load' })
  // Until what the page does when it is idle is done: its code would count as kept.
  for (let round = 0; round < 6; round++) {
    await page.clock.runFor(3_000)
    await page.waitForTimeout(500)
  }
  const before = await heapOf(session)
  /** @type {Heap[]} */
  const after = []
  for (let round = 0; round < 3; round++) {
    await paste(page, 'Keys', keySet(1_000))
    await paste(page, 'Token', tokens['1 MB'])
    await page.clock.runFor(3_000)
    await page.waitForTimeout(1_500)
    await clickClear(page)
    // The minute in which a Clear can be undone.
    await page.clock.runFor(61_000)
    await page.waitForTimeout(500)
    after.push(await heapOf(session))
  }
  await close()
  const [first, second, third] = /** @type {[Heap, Heap, Heap]} */ (after)
  return {
    kept_after_clear_bytes: first.used - before.used,
    code_of_that_bytes: first.code - before.code,
    kept_more_after_second_bytes: second.used - first.used,
    code_of_that_second_bytes: second.code - first.code,
    kept_more_after_third_bytes: third.used - second.used,
    code_of_that_third_bytes: third.code - second.code,
  }
}

/**
 * Pastes by the page's own script alone: what Playwright brings along to find an element and to click would count.
 * @param {import('playwright').Page} page
 * @param {string} label
 * @param {string} text
 */
async function paste(page, label, text) {
  await page.evaluate(
    ([label, text]) => {
      const box = /** @type {HTMLTextAreaElement} */ (document.querySelector(`textarea[aria-label="${label}"]`))
      box.focus()
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    /** @type {const} */ ([label, text]),
  )
}

/** @param {import('playwright').Page} page */
async function clickClear(page) {
  const { x, y } = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')]
    const { x, y } = /** @type {Element} */ (
      buttons.find(({ textContent }) => textContent === 'Clear')
    ).getBoundingClientRect()
    return { x, y }
  })
  await page.mouse.click(x + 5, y + 5)
}

/** @typedef {{ used: number, code: number }} Heap in bytes */

/**
 * What is used after a collection, and what of it is code.
 * @param {import('playwright').CDPSession} session
 * @returns {Promise<Heap>}
 */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize: used } = await session.send('Runtime.getHeapUsage')
  let text = ''
  const take = (/** @type {{ chunk: string }} */ { chunk }) => {
    text += chunk
  }
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot')
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(text)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const isCode = types[type].map((/** @type {string} */ name) => name === 'code' || name === 'object shape')
  let code = 0
  for (let at = 0; at < nodes.length; at += fields.length) if (isCode[nodes[at + type]]) code += nodes[at + size]
  return { used, code }
}
