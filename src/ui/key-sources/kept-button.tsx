import { useId, useRef, useState } from 'react'
import { utc } from '../../core/foundation/time'
import { count } from '../../core/foundation/wording'
import type { KeySource } from '../../core/sources/key-source'
import { saveText } from '../../platform/download'
import { exportKept, importKept, listKept, removeKept } from '../../platform/snapshots'
import { keptSetsChanged } from '../queries/kept-sets'
import { give, load } from '../session'

/** Key sets that the person kept in this browser, to compare with on a later visit. */
export function KeptButton() {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [kept, setKept] = useState<readonly KeySource[]>([])
  const [answer, setAnswer] = useState('')
  const show = async () => {
    const stored = await listKept()
    if (stored.state === 'stored') setKept(stored.value)
    else setAnswer(stored.message)
  }
  const remove = async (source: KeySource) => {
    await removeKept(source.id)
    keptSetsChanged()
    setAnswer(`Removed ${source.name}.`)
    await show()
  }
  const save = async () => {
    const stored = await exportKept()
    setAnswer(
      stored.state === 'stored' && saveText('latchkey-key-sets.json', stored.value)
        ? 'Saved as a file.'
        : 'Nothing was saved.',
    )
  }
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const stored = await importKept(await chosen.text())
    keptSetsChanged()
    if (stored.state !== 'stored') return setAnswer(stored.message)
    const { added, known, leftOut } = stored.value
    setAnswer(
      `${count(added.length, 'set')} added, ${known} known already, ${leftOut.length} left out. ${leftOut[0]?.message ?? ''}`,
    )
    await show()
  }
  return (
    <>
      <button type="button" popoverTarget={id} className="quiet-button" onClick={() => void show()}>
        Kept sets
      </button>
      <div
        id={id}
        popover="auto"
        aria-label="Kept sets"
        className="overlay m-auto max-h-[80vh] w-[32rem] max-w-[94vw] overflow-y-auto p-4 text-body text-ink"
      >
        <h2>Key sets kept in this browser</h2>
        {kept.length === 0 ? (
          <p className="mt-2 text-small text-soft">
            None. Press Keep beside a loaded set: its public keys, its time and where it came from stay in this browser
            until you remove them.
          </p>
        ) : (
          <ul className="mt-2 divide-y divide-line">
            {kept.map((source) => (
              <li key={source.id} className="flex flex-wrap items-center gap-x-2 py-1.5 text-small">
                <span className="min-w-0 grow [overflow-wrap:anywhere]">
                  {source.name} · {count(source.keySet.keys.length, 'key')}
                  <span className="text-soft"> · {source.origin.kind === 'kept' && utc(source.origin.at)}</span>
                </span>
                <button
                  type="button"
                  className="quiet-button"
                  onClick={() => {
                    load(source)
                    give({ chosen: source.id })
                  }}
                >
                  Load
                </button>
                <button
                  type="button"
                  className="quiet-button"
                  aria-label={`Remove ${source.name}`}
                  onClick={() => void remove(source)}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="mt-3 flex gap-2">
          <button type="button" className="plain-button" disabled={kept.length === 0} onClick={() => void save()}>
            Save as a file
          </button>
          <button type="button" className="plain-button" onClick={() => file.current?.click()}>
            Take from a file
          </button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            aria-label="File of kept sets"
            className="hidden"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0])
              // The same file can be taken again.
              event.currentTarget.value = ''
            }}
          />
        </div>
        <p role="status" className="mt-2 text-small text-soft">
          {answer}
        </p>
      </div>
    </>
  )
}
