import { useMemo, useState } from 'react'
import { utc } from '../../../core/foundation/time'
import { count } from '../../../core/foundation/wording'
import { compareSnapshots } from '../../../core/rotation/compare-snapshots'
import { SectionHead } from '../../parts/section-head'
import type { SetOverTime } from './histories'
import { DRAWN, historyLanes, historySpan } from './history-lanes'
import { HistoryTables } from './history-tables'
import { Timeline } from './timeline'

interface HistorySectionProps {
  readonly sets: readonly SetOverTime[]
  /** Seconds since the epoch. */
  readonly now: number
}

/** What became of one set over time, as far as it was kept or fetched. */
export function HistorySection({ sets, now }: HistorySectionProps) {
  const [wanted, setWanted] = useState<string | null>(null)
  const chosen = sets.find(({ from }) => from === wanted) ?? sets[0]
  return (
    <section aria-label="History" className="min-w-0 border-t border-line px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="The history of a set">
        {sets.length > 1 && (
          <select
            aria-label="Set whose history is told"
            className="max-w-80 rounded-md border border-edge bg-raised px-1.5 py-0.5 text-ink"
            value={chosen?.from}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          >
            {sets.map(({ from, snapshots }) => (
              <option key={from} value={from}>
                {from}, {count(snapshots.length, 'snapshot')}
              </option>
            ))}
          </select>
        )}
      </SectionHead>
      {chosen ? (
        <History key={chosen.from} set={chosen} now={now} />
      ) : (
        <p className="max-w-3xl text-soft">
          Fetch a set under{' '}
          <a href="#/key-sets" className="underline">
            Key sets
          </a>{' '}
          and keep it, today and another day: from two snapshots of one address on, this says when each key came and
          went, and whether keys were cut off or flap between replicas.
        </p>
      )}
    </section>
  )
}

function History({ set: { from, snapshots }, now }: { readonly set: SetOverTime; readonly now: number }) {
  const history = useMemo(() => compareSnapshots(snapshots), [snapshots])
  const [first, last] = [history.snapshots[0]?.at ?? 0, history.snapshots.at(-1)?.at ?? 0]
  const hasCut = history.steps.some(({ state }) => state === 'disjoint')
  const more = history.keys.length - DRAWN
  return (
    <>
      <p className="text-small text-soft [overflow-wrap:anywhere]">
        {from}, {utc(first)} to {utc(last)}
      </p>
      <p role="status" className={`max-w-3xl font-semibold ${hasCut && !history.flaps ? 'text-fail' : ''}`}>
        {hasCut && !history.flaps && <span aria-hidden="true">✕ </span>}
        {history.summary}
      </p>
      <Timeline
        lanes={historyLanes(history)}
        span={historySpan(history)}
        now={now}
        title={`The keys of the set over time. ${history.summary}`}
        name="The history over time"
      />
      {more > 0 && <p className="mt-1 text-small text-soft">{count(more, 'earlier key')} not drawn.</p>}
      <HistoryTables history={history} />
    </>
  )
}
