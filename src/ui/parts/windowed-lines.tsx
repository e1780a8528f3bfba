import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect } from 'react'
import type { JsonRow } from './json-rows'
import { useWindow } from './use-window'

const ROW_HEIGHT = 20

interface WindowedLinesProps {
  readonly text: string
  readonly rows: readonly JsonRow[]
  /** Where the row stands that is pointed at: it is brought into view. */
  readonly litAt: number
  readonly line: (row: JsonRow, at: number) => ReactNode
}

/** The lines in view of thousands, each of one height. Whoever selects all of them copies the whole text. */
export function WindowedLines({ text, rows, litAt, line }: WindowedLinesProps) {
  const { box, first, last, onScroll, show } = useWindow(rows.length, ROW_HEIGHT)
  useEffect(() => {
    if (litAt >= 0) show(litAt)
  }, [litAt, show])
  const selectAll = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || event.target !== event.currentTarget)
      return
    event.preventDefault()
    getSelection()?.selectAllChildren(event.currentTarget)
  }
  const copy = (event: ClipboardEvent<HTMLElement>) => {
    const { currentTarget } = event
    const selection = getSelection()
    if (!selection?.rangeCount) return
    // Not `containsNode`: Chromium asks it of the letters that are selected, and the lines begin before those.
    const range = selection.getRangeAt(0)
    const ends = [0, currentTarget.childNodes.length]
    if (ends.some((at) => range.comparePoint(currentTarget, at) !== 0)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
  }
  return (
    // A scrolled box must be reachable by keyboard, or its lower lines are not (WCAG 2.1.1); what is selected in it is copied.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className="relative max-h-[70vh] overflow-auto font-mono text-small"
      tabIndex={0}
      role="group"
      aria-label={`${rows.length.toLocaleString('en')} lines`}
      onScroll={onScroll}
      onKeyDown={selectAll}
      onCopy={copy}
    >
      <div style={{ height: rows.length * ROW_HEIGHT }}>
        <div
          role="list"
          className="absolute min-w-full [&>*]:h-5 [&>*]:whitespace-pre"
          style={{ top: first * ROW_HEIGHT }}
        >
          {rows.slice(first, last).map((row, at) => line(row, first + at))}
        </div>
      </div>
    </div>
  )
}
