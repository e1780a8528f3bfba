import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Severity } from '../../core/foundation/finding'
import type { JsonNode } from '../../core/foundation/json-node'
import { foldedAtFirst, type JsonRow, layOut } from './json-rows'
import { useWindow } from './use-window'

/** A place that a finding speaks of. */
export interface Mark {
  readonly pointer: string
  readonly severity: Severity
}

interface JsonPaneProps {
  readonly text: string
  readonly root: JsonNode
  readonly marks: readonly Mark[]
  /** The place that is pointed at just now: brought into view and lit. */
  readonly lit: string | null
  /** What stands beside a value, right-aligned. The same function, while it says the same. */
  readonly say: (row: JsonRow) => ReactNode
}

const markTone = { error: 'bg-fail-mark', warning: 'bg-warn-mark', note: 'bg-note-mark' } as const

/** Beyond this many lines only those in view are drawn, each of one height. */
const WHOLE_LIMIT = 500
const ROW_HEIGHT = 20

/** A JSON value line by line, in its exact source text, foldable. */
export function JsonPane({ text, root, marks, lit, say }: JsonPaneProps) {
  const [held, setFolding] = useState(() => ({ root, folded: foldedAtFirst(root) }))
  // Another text is another value, and what was folded in the last one says nothing of it.
  const folding = held.root === root ? held : { root, folded: foldedAtFirst(root) }
  if (folding !== held) setFolding(folding)
  const { folded } = folding
  const rows = useMemo(() => layOut(text, root, folded), [text, root, folded])
  const turn = useCallback((id: string) => setFolding((old) => ({ ...old, folded: turned(old.folded, id) })), [])
  const isWindowed = rows.length > WHOLE_LIMIT
  const line = (row: JsonRow, at: number) => (
    <Line
      key={row.id}
      row={row}
      position={isWindowed ? at + 1 : null}
      lines={isWindowed ? rows.length : null}
      mark={marks.find((mark) => mark.pointer === row.pointer)?.severity}
      lit={row.pointer !== null && row.pointer === lit}
      onFold={turn}
      say={say}
    />
  )
  if (!isWindowed) return <div className="font-mono text-small">{rows.map(line)}</div>
  return <WindowedLines rows={rows} lit={lit} line={line} />
}

function turned(folded: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(folded)
  if (!next.delete(id)) next.add(id)
  return next
}

interface WindowedLinesProps {
  readonly rows: readonly JsonRow[]
  readonly lit: string | null
  readonly line: (row: JsonRow, at: number) => ReactNode
}

function WindowedLines({ rows, lit, line }: WindowedLinesProps) {
  const { box, first, last, onScroll, show } = useWindow(rows.length, ROW_HEIGHT)
  const litAt = lit === null ? -1 : rows.findIndex((row) => row.pointer === lit)
  useEffect(() => {
    if (litAt >= 0) show(litAt)
  }, [litAt, show])
  return (
    // A scrolled box must be reachable by keyboard, or its lower lines are not (WCAG 2.1.1).
    <div
      ref={box}
      className="relative max-h-[70vh] overflow-auto font-mono text-small"
      tabIndex={0}
      role="group"
      aria-label={`${rows.length.toLocaleString('en')} lines`}
      onScroll={onScroll}
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

interface LineProps {
  readonly row: JsonRow
  /** Which of how many lines it is, counted from one, where not all of them are drawn: who cannot see is told. */
  readonly position: number | null
  readonly lines: number | null
  readonly mark: Severity | undefined
  readonly lit: boolean
  readonly onFold: (id: string) => void
  readonly say: (row: JsonRow) => ReactNode
}

/** Drawn again only when it changes: a key typed in the signature changes none. */
const Line = memo(({ row, position, lines, mark, lit, onFold, say }: LineProps) => {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lit) line.current?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  const value = <Value key={row.source} source={row.source} />
  return (
    <div
      ref={line}
      role={position === null ? undefined : 'listitem'}
      aria-posinset={position ?? undefined}
      aria-setsize={lines ?? undefined}
      className={`flex flex-wrap justify-end gap-x-3 ${lit ? 'rounded bg-sunken outline-1 outline-accent' : ''}`}
    >
      <div
        className="min-w-0 grow [overflow-wrap:anywhere]"
        style={{ paddingLeft: `${row.depth * 2 + 2}ch`, textIndent: row.holds ? '-2ch' : '0' }}
      >
        {row.holds > 0 && (
          <button
            type="button"
            className="inline-block w-[2ch] indent-0 text-soft hover:text-ink"
            aria-expanded={!row.folded}
            aria-label={`${row.folded ? 'Unfold' : 'Fold'} ${row.memberName ?? 'this value'}`}
            onClick={() => onFold(row.id)}
          >
            {row.folded ? '▸' : '▾'}
          </button>
        )}
        {row.name !== null && <span className="text-soft">{row.name}: </span>}
        {mark ? <mark className={`${markTone[mark]} -mx-0.5 rounded-sm px-0.5 text-ink`}>{value}</mark> : value}
        {row.comma && ','}
        {row.folded && <span className="text-soft"> {row.holds.toLocaleString('en')}</span>}
      </div>
      {say(row)}
    </div>
  )
})

const VALUE_LIMIT = 1_500

/** A value's source; a very long one is cut until it is asked for. */
function Value({ source }: { readonly source: string }) {
  const [whole, setWhole] = useState(false)
  if (source.length <= VALUE_LIMIT || whole) return source
  return (
    <>
      {source.slice(0, 400)}…
      <button type="button" className="plain-button ml-1 indent-0 font-sans" onClick={() => setWhole(true)}>
        Show all {source.length.toLocaleString('en')} characters
      </button>
    </>
  )
}
