import { relative, utc } from '../../../core/foundation/time'
import { exactDuration } from '../../../core/rotation/exact-duration'
import { type PlanLine, type PlanStep, type RotationPlan, total } from '../../../core/rotation/plan'

interface PlanStepsProps {
  readonly plan: RotationPlan
  /** Seconds since the epoch. */
  readonly now: number
}

/** The steps in their order: when, how that comes about, and what goes wrong sooner. */
export function PlanSteps({ plan: { steps }, now }: PlanStepsProps) {
  return (
    <ol aria-label="Steps of the plan" className="mt-2 divide-y divide-line">
      {steps.map((step) => (
        <Step key={step.id} step={step} now={now} />
      ))}
    </ol>
  )
}

function Step({
  step: { title, at, no_sooner_than: earliest, what, broken, lines },
  now,
}: {
  step: PlanStep
  now: number
}) {
  const isEarly = at !== null && earliest !== null && at < earliest
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{title}</h3>
        {at !== null && (
          <span>
            <code>{dateWords(at)}</code> <span className="text-small text-soft">{relative(at, now)}</span>
          </span>
        )}
      </div>
      <p>{what}</p>
      {isEarly && (
        <p className="text-fail">
          <span aria-hidden="true">✕ </span>That is too soon: no sooner than <code>{dateWords(earliest)}</code>.
        </p>
      )}
      {lines.length > 0 && <Arithmetic lines={lines} />}
      {broken !== null && <p className={`mt-1 ${isEarly ? '' : 'text-soft'}`}>{broken}</p>}
    </li>
  )
}

const dateWords = (at: number) => utc(at) ?? 'beyond any calendar'

/** What is waited for, line by line, and the sum. */
function Arithmetic({ lines }: { readonly lines: readonly PlanLine[] }) {
  return (
    <dl className="mt-1 grid w-fit grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-small">
      {lines.map(({ label, seconds, counts }) => (
        <div key={label} className={`col-span-2 grid grid-cols-subgrid ${counts ? '' : 'text-soft'}`}>
          <dt className="col-start-2 row-start-1">
            {label}
            {!counts && '; does not count, for only the slowest does'}
          </dt>
          <dd className="col-start-1 row-start-1 text-right whitespace-nowrap">{exactDuration(seconds)}</dd>
        </div>
      ))}
      <div className="col-span-2 grid grid-cols-subgrid border-t border-line font-semibold">
        <dt className="col-start-2 row-start-1 font-normal">after the step before</dt>
        <dd className="col-start-1 row-start-1 text-right whitespace-nowrap">{exactDuration(total(lines))}</dd>
      </div>
    </dl>
  )
}
