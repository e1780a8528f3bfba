import { useMemo } from 'react'
import type { PlanInputs } from '../../../core/rotation/plan'
import { renderPlanCalendar } from '../../../core/rotation/plan-calendar'
import { renderPlanMarkdown } from '../../../core/rotation/plan-markdown'
import { planRotation } from '../../../core/rotation/plan-rotation'
import { saveText } from '../../../platform/download'
import { CopyButton } from '../../parts/copy-button'
import { SectionHead } from '../../parts/section-head'
import type { PlanWishes } from '../../session'
import { PlanForm } from './plan-form'
import { PlanSteps } from './plan-steps'
import { Timeline } from './timeline'
import { timelineLanes, timelineSpan } from './timeline-lanes'

interface PlanSectionProps {
  readonly wishes: PlanWishes
  readonly inputs: PlanInputs
  /** Seconds since the epoch. */
  readonly now: number
  /** What the headers of the earlier set promise, in seconds; null when nothing. */
  readonly cache: number | null
}

/** When to publish, to sign and to remove, so that no token in flight fails; with the arithmetic. */
export function PlanSection({ wishes, inputs, now, cache }: PlanSectionProps) {
  const plan = useMemo(() => planRotation(inputs), [inputs])
  const save = () => {
    const text = renderPlanCalendar(plan, { now, id: String(inputs.publish_at) })
    saveText('latchkey-rotation.ics', text, 'text/calendar')
  }
  return (
    <section aria-label="Plan" className="grid border-t border-line desk:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
        <SectionHead title="The next rotation" />
        <PlanForm wishes={wishes} inputs={inputs} fromHeaders={cache} />
      </div>
      <div className="min-w-0 border-line px-3.5 pt-3.5 pb-4 tablet:px-5 max-desk:border-t desk:border-l">
        <SectionHead title="The plan">
          <CopyButton label="Copy plan" text={() => renderPlanMarkdown(plan)} />
          <button type="button" className="quiet-button" onClick={save}>
            Save .ics
          </button>
        </SectionHead>
        <p role="status" className={`max-w-3xl font-semibold ${plan.windows.length > 0 ? 'text-fail' : ''}`}>
          {plan.windows.length > 0 && <span aria-hidden="true">✕ </span>}
          {plan.summary}
        </p>
        <Timeline
          lanes={timelineLanes(plan)}
          span={timelineSpan(plan)}
          now={now}
          title={`The plan over time. ${plan.summary}`}
          name="The plan over time"
        />
        <PlanSteps plan={plan} now={now} />
      </div>
    </section>
  )
}
