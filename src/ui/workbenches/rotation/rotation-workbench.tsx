import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { clockNow, everySeconds } from '../../../platform/clock'
import { ClearButtons } from '../../key-sources/clear-buttons'
import { useKeySources } from '../../key-sources/use-key-sources'
import { keptSets } from '../../queries/kept-sets'
import { giveRotation, useSession } from '../../session'
import { setsOverTime } from './histories'
import { HistorySection } from './history-section'
import { Outcome } from './outcome'
import { planInputs } from './plan-inputs'
import { PlanSection } from './plan-section'
import { SideBox } from './side-box'
import { cacheSecondsOf, choicesOf, publishedPlace } from './sides'
import { Start } from './start'
import { TokensSection } from './tokens-section'
import { useComparison } from './use-comparison'

/** Two key sets held against each other, the tokens in flight, and a plan that breaks none of them. */
export default function RotationWorkbench() {
  const rotation = useSession((session) => session.rotation)
  const swap = () => giveRotation({ earlier: rotation.later, later: rotation.earlier })
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 border-b border-line px-3.5 py-1.5 tablet:px-5">
        <h1 className="font-semibold">Two key sets, compared by their keys</h1>
        <div className="ml-auto flex items-center gap-0.5">
          <button type="button" className="quiet-button" onClick={swap}>
            Swap the sides
          </button>
          <ClearButtons />
        </div>
      </div>
      <Sides />
    </>
  )
}

function Sides() {
  const rotation = useSession((session) => session.rotation)
  const { all } = useKeySources(null)
  const { data: kept } = useQuery(keptSets(true))
  const choices = useMemo(() => choicesOf(all, kept ?? []), [all, kept])
  const now = useNow()
  const comparison = useComparison(now)
  const { sets, ofTokens, waits, isCancelled, isStranded } = comparison
  const report = sets?.view.report ?? null
  const { earlier, later, tokens, plan, leastShared } = rotation
  const overTime = useMemo(() => {
    const compared = [earlier.source, later.source].filter((source) => source !== null)
    return setsOverTime([...all, ...compared], kept ?? [])
  }, [all, kept, earlier.source, later.source])
  const isStart = report === null && !waits && !isStranded && !isCancelled
  const cache = cacheSecondsOf(earlier.source) ?? cacheSecondsOf(later.source)
  const inputs = useMemo(() => planInputs(plan, now, cache), [plan, now, cache])
  return (
    <>
      <div className="grid tablet:grid-cols-2">
        <SideBox
          name="earlier"
          title="Earlier key set"
          side={earlier}
          report={report?.before ?? null}
          choices={choices}
          published={publishedPlace(earlier, later, all)}
          onChange={(side) => giveRotation({ earlier: side })}
        />
        <div className="min-w-0 border-line max-tablet:border-t tablet:border-l">
          <SideBox
            name="later"
            title="Later key set"
            side={later}
            report={report?.after ?? null}
            choices={choices}
            published={publishedPlace(later, earlier, all)}
            onChange={(side) => giveRotation({ later: side })}
          />
        </div>
      </div>
      {isStart ? <Start /> : <Outcome comparison={comparison} inputs={inputs} leastShared={leastShared} />}
      <TokensSection text={tokens} view={ofTokens?.view ?? null} waits={waits} />
      <PlanSection wishes={plan} inputs={inputs} now={now} cache={cache} />
      <HistorySection sets={overTime} now={now} />
    </>
  )
}

/** The time to plan from: the one that was set, or this device's clock. Seconds since the epoch. */
function useNow(): number {
  const asOf = useSession((session) => session.asOf)
  const [clock, setClock] = useState(clockNow)
  useEffect(() => everySeconds(30, () => setClock(clockNow())), [])
  return asOf ?? clock
}
