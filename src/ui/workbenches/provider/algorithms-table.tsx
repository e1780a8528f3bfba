import type { ReactNode } from 'react'
import { count } from '../../../core/foundation/wording'
import type { AlgorithmRow } from '../../../core/provider/provider-report'
import { SectionHead } from '../../parts/section-head'

/** More are in no real document. */
const LISTED = 100

/** What is advertised for ID tokens, what there are keys for, and what the client accepts. */
export function AlgorithmsTable({ rows }: { readonly rows: readonly AlgorithmRow[] }) {
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Signature algorithms">
        <span>of ID tokens</span>
      </SectionHead>
      {/* A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1). */}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Signature algorithms, by where they stand">
        <table aria-label="Signature algorithms" className="w-full min-w-[520px] text-small">
          <thead>
            <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-3 [&>th]:pb-1.5 [&>th]:font-medium">
              <th scope="col">Algorithm</th>
              <th scope="col">Advertised</th>
              <th scope="col">Published keys</th>
              <th scope="col">Client accepts</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.slice(0, LISTED).map((row) => (
              <tr key={row.alg} className="align-top [&>td]:py-1.5 [&>td]:pr-3">
                <th scope="row" className="max-w-64 py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
                  <code>{row.alg}</code>
                  <span className="block text-soft">{row.meaning ?? 'no signature algorithm known here'}</span>
                </th>
                <Answer answer={row.advertised} otherwise="no list" />
                <td>{keyWords(row)}</td>
                <Answer answer={row.accepted} otherwise="not said" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > LISTED && (
        <p className="mt-2 text-small text-soft">And {count(rows.length - LISTED, 'more name')}.</p>
      )}
    </section>
  )
}

function Answer({ answer, otherwise }: { readonly answer: boolean | null; readonly otherwise: string }) {
  if (answer === null) return <td className="text-soft">{otherwise}</td>
  return (
    <td>
      <span aria-hidden="true" className={`mr-1 font-bold ${answer ? 'text-pass' : 'text-soft'}`}>
        {answer ? '✓' : '–'}
      </span>
      {answer ? 'yes' : 'no'}
    </td>
  )
}

function keyWords({ keys, meaning, secret }: AlgorithmRow): ReactNode {
  if (keys !== null) return keys === 0 ? <span className="text-warn">none</span> : count(keys, 'key')
  return (
    <span className="text-soft">
      {meaning === null ? 'nothing to verify with' : secret ? 'a secret, not published' : 'not fetched'}
    </span>
  )
}
