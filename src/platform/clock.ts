/** Seconds since the epoch, by this device's clock. */
export function clockNow(): number {
  return Math.floor(Date.now() / 1000)
}

/** Calls back every `seconds` until the returned function is called. */
export function everySeconds(seconds: number, tick: () => void): () => void {
  const timer = setInterval(tick, seconds * 1000)
  return () => clearInterval(timer)
}

/** Calls once, after so many seconds, unless the returned function is called before. */
export function afterSeconds(seconds: number, then: () => void): () => void {
  const timer = setTimeout(then, seconds * 1000)
  return () => clearTimeout(timer)
}

/** Calls when the page has nothing better to do. */
export function whenIdle(then: () => void): void {
  requestIdleCallback(then, { timeout: 2_000 })
}

/** What of an idle time must be left for one more step, in milliseconds; it is 50 at most. */
const ENOUGH_MS = 25

/** For work of many small steps: it rests until the page is idle, again whenever such a time is nearly over. */
export function whileIdle(): () => Promise<void> {
  let idle: IdleDeadline | null = null
  return async () => {
    if (idle && idle.timeRemaining() > ENOUGH_MS) return
    idle = await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }))
  }
}

/** Resolves when the page has had a chance to paint and to answer input. A timer would rest for 4 ms each time. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** The same for work of many small steps: it rests when that many milliseconds have passed since the last rest. */
export function breatheEvery(milliseconds: number): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < milliseconds) return
    await breathe()
    last = performance.now()
  }
}

/** Says yes at first, and again whenever that many milliseconds have passed since it last did. */
export function onceEvery(milliseconds: number): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (now - last < milliseconds) return false
    last = now
    return true
  }
}

/** How long a page that is not in view, and so not painted, waits nevertheless, in milliseconds. */
const UNSEEN_MS = 100

/** Calls once the page was painted next, unless the returned function is called before. */
export function afterPaint(then: () => void): () => void {
  let isOver = false
  const once = () => {
    if (!isOver) then()
    isOver = true
  }
  requestAnimationFrame(() => void breathe().then(once))
  setTimeout(once, UNSEEN_MS)
  return () => {
    isOver = true
  }
}
