import { type KeyboardEvent, useMemo, useState } from 'react'
import type { JsonNode } from '../../core/foundation/json-node'
import { count } from '../../core/foundation/wording'
import { MOST_FOUND, placesOf, rowIdsAt } from './find-in-text'

interface FindInPaneProps {
  /** Of what is searched: "payload". */
  readonly name: string
  readonly text: string
  readonly root: JsonNode
  /** Shows a row: its id, behind those of the rows that it is folded into. */
  readonly onShow: (ids: readonly string[]) => void
}

/** Finds words in a text of which neither all lines nor what is folded are there for the browser's own search. */
export function FindInPane({ name, text, root, onShow }: FindInPaneProps) {
  const [word, setWord] = useState('')
  const [current, setCurrent] = useState(-1)
  const places = useMemo(() => placesOf(word, text), [word, text])
  const go = (step: number) => {
    const next = (Math.max(current, step < 0 ? 0 : -1) + step + places.length) % places.length
    const at = places[next]
    if (at === undefined) return
    setCurrent(next)
    onShow(rowIdsAt(root, at))
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
  }
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 text-small">
      <input
        type="search"
        // It was just asked for, and everything else of the page stays where it is.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={`Find in the ${name}`}
        className="min-w-0 grow rounded-md border border-edge bg-raised px-2 py-1 font-mono"
        value={word}
        onChange={(event) => {
          setWord(event.currentTarget.value)
          setCurrent(-1)
        }}
        onKeyDown={key}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
      />
      <button type="button" className="plain-button" disabled={places.length === 0} onClick={() => go(-1)}>
        Previous
      </button>
      <button type="button" className="plain-button" disabled={places.length === 0} onClick={() => go(1)}>
        Next
      </button>
      <span role="status" className="text-soft">
        {word !== '' && foundWords(places.length, current)}
      </span>
    </div>
  )
}

function foundWords(found: number, current: number): string {
  if (found === 0) return 'Not found'
  const all = found === MOST_FOUND ? `the first ${count(found, 'place')}` : count(found, 'place')
  return current < 0 || current >= found ? `Found in ${all}` : `${(current + 1).toLocaleString('en')} of ${all}`
}
