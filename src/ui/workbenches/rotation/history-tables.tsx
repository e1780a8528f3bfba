import type { ReactNode } from 'react'
import { utc } from '../../../core/foundation/time'
import { count } from '../../../core/foundation/wording'
import type { HistoryStep, SetHistory } from '../../../core/rotation/compare-snapshots'
import { exactDuration } from '../../../core/rotation/exact-duration'
import { kidsOf } from './history-lanes'

const LISTED = 200

/** Every key with the time in which it was seen, and every change from one snapshot to the next. */
export function HistoryTables({ history: { keys, steps, snapshots } }: { readonly history: SetHistory }) {
  const changes = steps.filter(({ state }) => state !== 'no_change').toReversed()
  return (
    <div className="mt-3 grid gap-x-6 gap-y-3 desk:grid-cols-2">
      <Table name="Keys of the history" heads={['kid', 'First seen', 'Last seen', 'For at least', 'Seen in']}>
        {keys
          .toReversed()
          .slice(0, LISTED)
          .map((key, index) => (
            // Two keys can have one name.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} className="align-top [&>*]:py-1 [&>*]:pr-3">
              <th scope="row" className="max-w-52 min-w-24 text-left font-normal [overflow-wrap:anywhere]">
                <code>{kidsOf(key)}</code>
              </th>
              <td className="font-mono whitespace-nowrap">{utc(key.first_seen)}</td>
              <td className="font-mono whitespace-nowrap">{key.current ? 'still there' : utc(key.last_seen)}</td>
              <td>{key.last_seen > key.first_seen ? exactDuration(key.last_seen - key.first_seen) : 'seen once'}</td>
              <td>{key.seen.length > 1 ? `${key.seen.length} stretches: it went and came back` : 'one stretch'}</td>
            </tr>
          ))}
      </Table>
      <Table name="Changes of the history" heads={['From', 'To', 'What', 'Kept', 'Added', 'Removed']}>
        {changes.slice(0, LISTED).map((step) => (
          <tr key={`${step.from} ${step.to}`} className="align-top [&>*]:py-1 [&>*]:pr-3">
            <th scope="row" className="text-left font-mono font-normal whitespace-nowrap">
              {utc(step.from)}
            </th>
            <td className="font-mono whitespace-nowrap">{utc(step.to)}</td>
            <td>
              <StepWords step={step} />
            </td>
            <td className="font-mono">{step.retained}</td>
            <td className="font-mono">{step.added}</td>
            <td className="font-mono">{step.removed}</td>
          </tr>
        ))}
      </Table>
      <p className="text-small text-soft desk:col-span-2">
        {count(snapshots.length, 'snapshot')}, and between two of them nothing is known: a key came some time after the
        snapshot before.
        {Math.max(keys.length, changes.length) > LISTED && ` The last ${LISTED} rows are listed.`}
      </p>
    </div>
  )
}

function StepWords({ step: { state } }: { readonly step: HistoryStep }) {
  if (state === 'disjoint')
    return (
      <span className="font-semibold text-fail">
        <span aria-hidden="true">✕ </span>no key in common
      </span>
    )
  return state === 'safe_overlap' ? 'keys were added' : 'keys went, others stayed'
}

interface TableProps {
  readonly name: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}

function Table({ name, heads, children }: TableProps) {
  return (
    // A table wider than the screen must be scrollable by keyboard (WCAG 2.1.1).
    <div className="max-h-[60vh] min-w-0 overflow-auto" tabIndex={0} role="group" aria-label={name}>
      <table aria-label={name} className="w-full min-w-[520px] text-small">
        <thead>
          <tr className="border-b border-line text-left whitespace-nowrap text-soft [&>th]:pr-3 [&>th]:pb-1 [&>th]:font-medium">
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  )
}
