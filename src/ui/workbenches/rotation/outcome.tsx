import type { PlanInputs } from '../../../core/rotation/plan'
import { FindingsSection } from '../../findings/findings-section'
import { QuotedText } from '../../parts/quoted-text'
import { KeysTable } from './keys-table'
import { LongWork } from './long-work'
import { OverlapPolicy } from './overlap-policy'
import { ReportButtons } from './report-buttons'
import type { ComparedSets, RotationComparison } from './use-comparison'

const words = {
  no_change: { sign: '=', word: 'No change', tone: 'text-ink', wash: 'bg-open-wash' },
  safe_overlap: { sign: '✓', word: 'Safe overlap', tone: 'text-pass', wash: 'bg-pass-wash' },
  overlap: { sign: '!', word: 'Overlap', tone: 'text-warn', wash: 'bg-open-wash' },
  disjoint: { sign: '✕', word: 'No overlap', tone: 'text-fail', wash: 'bg-fail-wash' },
  none: { sign: '?', word: 'Not compared', tone: 'text-ink', wash: 'bg-open-wash' },
} as const

const stranded =
  'The comparison ended early: the part of this page that compares could not be loaded, or had no memory left. Reload the page.'

interface OutcomeProps {
  readonly comparison: RotationComparison
  /** What the plan is made from, for the report. */
  readonly inputs: PlanInputs
  readonly leastShared: number | null
}

/** What the change of keys comes to: one sentence, its figures, what was found, and every key. */
export function Outcome({ comparison, inputs, leastShared }: OutcomeProps) {
  const { sets, waits, isStranded, isCancelled } = comparison
  const report = sets?.view.report ?? null
  const { sign, word, tone, wash } = words[report?.state ?? 'none']
  return (
    <section aria-label="Rotation" aria-busy={waits} className="border-t border-line">
      <div className={`${wash} px-3.5 pt-4 pb-3.5 tablet:px-5`}>
        <p role="status" className="text-verdict tracking-[-0.008em] text-pretty [overflow-wrap:anywhere]">
          {report ? (
            <>
              <strong className={`${tone} font-[650]`}>
                <span aria-hidden="true">{sign}</span> {word}.
              </strong>{' '}
              <QuotedText text={report.summary} />
            </>
          ) : isStranded ? (
            stranded
          ) : isCancelled ? (
            'The comparison was cancelled.'
          ) : (
            'Comparing the two sets.'
          )}
        </p>
        <LongWork comparison={comparison} />
        {sets && report?.state && <Figures sets={sets} inputs={inputs} leastShared={leastShared} />}
      </div>
      {sets && report && (report.state !== null || report.findings.length > 0) && (
        <div className="grid border-t border-line desk:grid-cols-2">
          <FindingsSection report={report} nothing="Nothing to say against this change of keys." />
          <div className="min-w-0 border-line max-desk:border-t desk:border-l">
            <KeysTable sets={sets} />
          </div>
        </div>
      )}
    </section>
  )
}

function Figures({ sets, ...rest }: { readonly sets: ComparedSets } & Omit<OutcomeProps, 'comparison'>) {
  const { state, counts } = sets.view.report
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-soft">
      <code className="text-code">{state}</code>
      <span>
        {counts.retained.toLocaleString('en')} kept · {counts.added.toLocaleString('en')} added ·{' '}
        {counts.removed.toLocaleString('en')} removed
      </span>
      <OverlapPolicy value={rest.leastShared} />
      <ReportButtons sets={sets} inputs={rest.inputs} />
    </div>
  )
}
