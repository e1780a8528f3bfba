import { type ReactNode, useState } from 'react'
import type { Key } from '../../../core/keys/key'
import { keysNamed } from '../../../core/keys/kid-index'
import type { CertificateReader } from '../../key-details/use-certificate-reader'
import { SectionHead } from '../../parts/section-head'
import { KeyRow } from './key-row'
import { ROW_HEIGHT, useRows } from './use-rows'

interface KeysTableProps {
  readonly keys: readonly Key[]
  /** The indexes of the keys to list. */
  readonly rows: readonly number[]
  /** The index of the key that is open; -1 when none is. */
  readonly opened: number
  readonly onOpen: (index: number) => void
  readonly reader: CertificateReader
  readonly now: number
  readonly children: ReactNode
}

const columns = [
  { title: 'kid', width: 'w-52 max-tablet:w-36' },
  { title: 'Kind', width: 'w-32' },
  { title: 'Bits', width: 'w-14' },
  { title: 'use', width: 'w-14' },
  { title: 'alg', width: 'w-28' },
  { title: 'Health', width: 'w-60' },
  { title: 'Thumbprint', width: 'w-32' },
  { title: 'Certificate', width: 'w-64' },
  { title: 'Copy', width: 'w-26' },
] as const

/** The keys, one row each; of thousands only those in view are drawn. */
export function KeysTable({ keys, rows, opened, onOpen, reader, now, children }: KeysTableProps) {
  const { box, start, drawn, after, onScroll, onKeyDown, tabbable, setVisited } = useRows(rows)
  const [said, setSaid] = useState('')
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Keys of the set">
        <span role="status">{said}</span>
        {children}
      </SectionHead>
      {rows.length === 0 ? (
        <p className="text-soft">
          {keys.length === 0 ? 'The set has no keys.' : 'No key matches; clear the search to see all of them.'}
        </p>
      ) : (
        // A scrolled box must be reachable by keyboard, or its lower rows are not (WCAG 2.1.1).
        <div
          ref={box}
          className="relative max-h-[70vh] scroll-pt-9 overflow-auto"
          tabIndex={0}
          role="group"
          aria-label="Keys of the set; arrow keys go from row to row"
          onScroll={onScroll}
        >
          <table
            aria-label="Keys of the set"
            aria-rowcount={rows.length + 1}
            className="w-full min-w-[1160px] table-fixed border-separate border-spacing-0 text-small"
          >
            <thead>
              <tr aria-rowindex={1} className="text-left text-soft">
                {columns.map(({ title, width }, at) => (
                  <th
                    key={title}
                    scope="col"
                    className={`${width} sticky top-0 border-b border-line bg-paper py-1.5 pr-3 font-medium ${at === 0 ? 'left-0 z-20' : 'z-10'}`}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Spacer rows={start} />
              {drawn.map((index, at) => {
                const key = keys[index]
                if (!key) return null
                return (
                  <KeyRow
                    key={index}
                    subject={key}
                    index={index}
                    position={start + at}
                    sameKid={Math.max(1, keysNamed(key.kid, keys).length)}
                    isOpen={index === opened}
                    isTabbable={index === tabbable}
                    reader={reader}
                    now={now}
                    onOpen={onOpen}
                    onSaid={setSaid}
                    onVisit={setVisited}
                    onKeyDown={onKeyDown}
                  />
                )
              })}
              <Spacer rows={after} />
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** The height of rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }) {
  if (rows === 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns.length} style={{ height: rows * ROW_HEIGHT }}>
        {'\u00a0'}
      </td>
    </tr>
  )
}
