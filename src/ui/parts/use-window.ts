import { useCallback, useRef, useState } from 'react'

/** Lines drawn above and below what is in view, so that scrolling shows no gap. */
const MARGIN = 30
/** Lines drawn before the box has been scrolled or measured. */
const FIRST_DRAW = 50

/** Which lines of equal height a scrolling box has to draw. Heights in pixels. */
export function useWindow(lines: number, height: number) {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, shown: FIRST_DRAW })
  /** As far as was last heard, in pixels. */
  const scrolled = useRef(0)
  const onScroll = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {}
    scrolled.current = scrollTop
    const top = Math.floor(scrollTop / height / 10) * 10
    const shown = Math.ceil(clientHeight / height) + MARGIN
    setView((old) => (old.top === top && old.shown === shown ? old : { top, shown }))
  }, [height])
  /** Brings a line into view. */
  const show = useCallback(
    (line: number) => {
      const top = Math.max(0, (line - 4) * height)
      // To scroll, even to where one is, lays out at once what was just drawn.
      if (top === 0 && scrolled.current === 0) return
      scrolled.current = top
      box.current?.scrollTo({ top })
    },
    [height],
  )
  return { box, first: Math.max(0, view.top - MARGIN), last: Math.min(lines, view.top + view.shown), onScroll, show }
}
