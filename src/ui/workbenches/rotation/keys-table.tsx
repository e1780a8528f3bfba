import { useState } from 'react'
import { count } from '../../../core/foundation/wording'
import type { RotationKey } from '../../../core/rotation/rotation-report'
import { SectionHead } from '../../parts/section-head'
import { changes, kidWords, kindWords, remarksOn } from './key-words'
import type { ComparedSets } from './use-comparison'

/** Rows that are drawn more at a time: more of them would hold the page. */
const MORE = 200

/** The keys of both sets, a row each, by what becomes of them. */
export function KeysTable({ sets }: { readonly sets: ComparedSets }) {
  const { keys, keyCount } = sets.view
  const [listed, setListed] = useState({ sets, keys })
  // Another comparison begins again with its first keys.
  if (listed.sets !== sets) setListed({ sets, keys })
  const rows = listed.sets === sets ? listed.keys : keys
  const more = Math.min(MORE, keyCount - rows.length)
  const listMore = async () => {
    const next = await sets.list(rows.length, rows.length + more).catch(() => [])
    setListed((now) => (now.sets === sets && now.keys === rows ? { sets, keys: [...rows, ...next] } : now))
  }
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Keys of both sets">
        <span>{count(keyCount, 'key')}</span>
      </SectionHead>
      {keyCount === 0 ? (
        <p className="text-soft">There are no keys to compare.</p>
      ) : (
        // A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1).
        <div className="max-h-[70vh] overflow-auto" tabIndex={0} role="group" aria-label="Keys of both sets, by change">
          <table aria-label="Keys of both sets" className="w-full min-w-[640px] text-small">
            <thead>
              <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-3 [&>th]:pb-1.5 [&>th]:font-medium">
                <th scope="col">kid</th>
                <th scope="col">Change</th>
                <th scope="col">Kind</th>
                <th scope="col">Thumbprint</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {rows.map((key, index) => (
                // One key can be listed several times: its place is what it is known by.
                // oxlint-disable-next-line react/no-array-index-key
                <Row key={index} subject={key} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && (
        <button type="button" className="plain-button mt-2" onClick={() => void listMore()}>
          {rows.length + more === keyCount
            ? `Show all ${count(keyCount, 'key')}`
            : `Show ${count(more, 'key')} more of ${keyCount.toLocaleString('en')}`}
        </button>
      )}
    </section>
  )
}

function Row({ subject }: { readonly subject: RotationKey }) {
  const { sign, words, tone } = changes[subject.change]
  const remarks = remarksOn(subject)
  const [first = '', second] = kidWords(subject)
  return (
    <tr className="align-top [&>td]:py-1.5 [&>td]:pr-3">
      <th scope="row" className="max-w-64 py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
        <code>{first}</code>
        {second !== undefined && (
          <>
            {' '}
            <span className="text-soft">
              <span aria-hidden="true">→</span>
              <span className="sr-only">became</span>
            </span>{' '}
            <code>{second}</code>
          </>
        )}
      </th>
      <td className="min-w-52">
        <span className={`${tone} mr-1.5 font-bold`} aria-hidden="true">
          {sign}
        </span>
        {words}
        {remarks !== '' && <span className="block text-soft [overflow-wrap:anywhere]">{remarks}</span>}
      </td>
      <td className="font-mono whitespace-nowrap">{kindWords(subject)}</td>
      <td className="font-mono whitespace-nowrap">
        {subject.thumbprint === null ? (
          <span className="text-soft">none</span>
        ) : (
          <span title={subject.thumbprint}>{subject.thumbprint.slice(0, 11)}…</span>
        )}
      </td>
    </tr>
  )
}
