import { memo, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Severity } from '../../core/foundation/finding'
import type { JsonNode } from '../../core/foundation/json-node'
import { foldedAtFirst, type JsonRow, layOut } from './json-rows'
import { lazyPart } from './lazy-part'

/** A place that a finding speaks of. */
export interface Mark {
  readonly pointer: string
  readonly severity: Severity
}

interface JsonPaneProps {
  /** What the value is: "payload". */
  readonly name: string
  readonly text: string
  readonly root: JsonNode
  readonly marks: readonly Mark[]
  /** The place that is pointed at just now: brought into view and lit. */
  readonly lit: string | null
  /** Whether the person searches in it. */
  readonly finds: boolean
  /** What stands beside a value, right-aligned. The same function, while it says the same. */
  readonly say: (row: JsonRow) => ReactNode
}

const markTone = { error: 'bg-fail-mark', warning: 'bg-warn-mark', note: 'bg-note-mark' } as const

/** Beyond this many lines only those in view are drawn. */
const WHOLE_LIMIT = 500
/** Lines drawn until it is known which are in view. */
const FIRST_DRAW = 50

const WindowedLines = lazyPart(async () => (await import('./windowed-lines')).WindowedLines)

const FindInPane = lazyPart(async () => (await import('./find-in-pane')).FindInPane)

/** A JSON value line by line, in its exact source text, foldable. */
export function JsonPane({ name, text, root, marks, lit, finds, say }: JsonPaneProps) {
  const [held, setShown] = useState(() => shownAtFirst(root))
  // Another text is another value, and what was folded in the last one says nothing of it.
  const shown = held.root === root ? held : shownAtFirst(root)
  if (shown !== held) setShown(shown)
  const { folded, found } = shown
  const rows = useMemo(() => layOut(text, root, folded), [text, root, folded])
  const turn = useCallback((id: string) => setShown((old) => ({ ...old, folded: turned(old.folded, id) })), [])
  const isWindowed = rows.length > WHOLE_LIMIT
  const isLit = (row: JsonRow) => row.id === found || (row.pointer !== null && row.pointer === lit)
  const line = (row: JsonRow, at: number) => (
    <Line
      key={row.id}
      row={row}
      position={isWindowed ? at + 1 : null}
      lines={isWindowed ? rows.length : null}
      mark={marks.find((mark) => mark.pointer === row.pointer)?.severity}
      lit={isLit(row)}
      onFold={turn}
      say={say}
    />
  )
  return (
    <>
      {finds && (
        <Suspense fallback={null}>
          <FindInPane
            name={name}
            text={text}
            onShow={(ids) => setShown({ root, folded: unfolded(folded, ids), found: ids.at(-1) ?? null })}
            root={root}
          />
        </Suspense>
      )}
      {isWindowed ? (
        <Suspense fallback={<div className="font-mono text-small">{rows.slice(0, FIRST_DRAW).map(line)}</div>}>
          <WindowedLines text={text} rows={rows} litAt={rows.findIndex(isLit)} line={line} />
        </Suspense>
      ) : (
        <div className="font-mono text-small">{rows.map(line)}</div>
      )}
    </>
  )
}

interface Shown {
  readonly root: JsonNode
  readonly folded: ReadonlySet<string>
  /** The row that was searched for. */
  readonly found: string | null
}

function shownAtFirst(root: JsonNode): Shown {
  return { root, folded: foldedAtFirst(root), found: null }
}

function turned(folded: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(folded)
  if (!next.delete(id)) next.add(id)
  return next
}

/** With the row of the last id to be seen. */
function unfolded(folded: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const holders = new Set(ids.slice(0, -1))
  return new Set([...folded].filter((id) => !holders.has(id)))
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
