/** Runs in the page before its own scripts: drops a file, and times what comes of it and of keys that are typed. */
export function watchPage() {
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })

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

  /** @param {Node} place @param {() => boolean} isThere @returns {Promise<number>} */
  const changed = (place, isThere) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        void painted().then(resolve)
      })
      observer.observe(place, { subtree: true, childList: true, characterData: true })
    })

  let file = new File([], '')
  /** @type {Promise<number>} */
  let answer
  const bench = {
    /** What is dropped next. @param {string} text */
    hold(text) {
      file = new File([text], 'dropped.txt', { type: 'text/plain' })
    },
    /** From the drop on the key box to the frame in which the words stand in the page. @param {string} words */
    async drop(words) {
      const start = performance.now()
      const there = changed(document.documentElement, () =>
        [...document.querySelectorAll('section, p')].some(({ textContent }) => textContent?.includes(words)),
      )
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(file)
      file = new File([], '')
      document
        .querySelector('textarea[aria-label="Keys"]')
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
      return (await there) - start
    },
    /** Times the next key, until what it changes there is painted. @param {string} selector */
    await(selector) {
      answer = new Promise((resolve) =>
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const place = document.querySelector(selector)
            if (place) void changed(place, () => true).then((end) => resolve(end - timeStamp))
          },
          { capture: true, once: true },
        ),
      )
    },
    answered: () => answer,
    /** The longest task since this was asked last, in milliseconds. */
    longest() {
      const one = longest
      longest = 0
      return one
    },
  }
  Object.assign(globalThis, { bench })
}
