/** Runs in a page before its own scripts: times what is painted, pasted and typed there. */
export function watchPage() {
  const seen = { paint: 0, largest: 0, answers: 0, long: /** @type {number[]} */ ([]) }
  const observe = (/** @type {string} */ type, /** @type {(entry: PerformanceEntry) => void} */ take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.paint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime
  })
  observe('longtask', ({ duration }) => seen.long.push(duration))

  const box = () => document.querySelector('textarea')
  // React marks the elements that it listens to.
  const look = () => {
    const element = box()
    if (element && Object.keys(element).some((name) => name.startsWith('__reactProps')))
      seen.answers = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  /** The end of the next frame. @returns {Promise<number>} */
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve(performance.now())
        }
        port2.postMessage(null)
      }),
    )

  /**
   * Resolves with the milliseconds from the next event of this type to the frame in which the text stands in the page.
   * @param {'paste' | 'keydown'} type
   * @param {string} text '' for the next frame, whatever stands in it
   * @returns {Promise<number>}
   */
  const timed = (type, text) =>
    new Promise((resolve) => {
      addEventListener(
        type,
        ({ timeStamp }) => {
          const finish = async () => resolve((await painted()) - timeStamp)
          if (text === '') return void finish()
          const isThere = () => {
            for (const { textContent } of document.querySelectorAll('pre, section, table, p'))
              if (textContent?.includes(text)) return true
            return false
          }
          const observer = new MutationObserver(() => {
            if (!isThere()) return
            observer.disconnect()
            void finish()
          })
          observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true })
        },
        { capture: true, once: true },
      )
    })

  /** @type {Promise<number>} */
  let waited
  Object.assign(globalThis, {
    bench: {
      seen,
      /** @param {'paste' | 'keydown'} type @param {string} text */
      wait: (type, text) => {
        waited = timed(type, text)
      },
      waited: () => waited,
    },
  })
}
