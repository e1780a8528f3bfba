import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useWindow } from '../../parts/use-window'

/** The height of a row. In pixels; the row's class says the same. */
export const ROW_HEIGHT = 34

/** The id of the button that opens a key, by the key's index in its set. */
export const openButtonId = (index: number) => buttonId(index, 'open')

export type RowButton = 'open' | 'jwk' | 'pem'

export function buttonId(index: number, button: RowButton): string {
  return `key-${index}-${button}`
}

/**
 * Which rows are drawn, and which of them is in the order of Tab: one, as in a grid, with the arrow keys, Home and End to
 * go to others. `rows` are indexes of keys.
 */
export function useRows(rows: readonly number[]) {
  const { box, first, last, onScroll, show } = useWindow(rows.length, ROW_HEIGHT)
  const start = Math.min(first, Math.max(0, rows.length - 1))
  const drawn = rows.slice(start, last)
  const [visited, setVisited] = useState(-1)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (rows.length > 0) show(0)
  }, [rows, show])
  // The row to go to may have to be scrolled to and drawn first.
  useEffect(() => {
    const button = wanted.current === null ? null : document.getElementById(wanted.current)
    if (!button) return
    wanted.current = null
    button.focus()
  })
  const onKeyDown = useCallback(
    (event: KeyboardEvent, position: number, button: RowButton) => {
      const step = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: rows.length - 1 }[event.key]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      const index = rows[step]
      if (index === undefined) return
      const there = document.getElementById(buttonId(index, button)) ?? document.getElementById(openButtonId(index))
      if (there) {
        there.focus()
        return
      }
      wanted.current = openButtonId(index)
      show(step)
    },
    [rows, show],
  )
  const tabbable = drawn.includes(visited) ? visited : drawn[0]
  return {
    box,
    start,
    drawn,
    after: Math.max(0, rows.length - start - drawn.length),
    onScroll,
    onKeyDown,
    tabbable,
    setVisited,
  }
}
