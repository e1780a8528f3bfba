import type { RotationReport } from '../../../core/rotation/rotation-report'
import { CopyButton } from '../../parts/copy-button'
import { QuotedText } from '../../parts/quoted-text'
import { Findings } from './findings'
import { KeysTable } from './keys-table'
import type { RotationComparison } from './use-comparison'

const words = {
  no_change: { sign: '=', word: 'No change', tone: 'text-ink', wash: 'bg-open-wash' },
  safe_overlap: { sign: '✓', word: 'Safe overlap', tone: 'text-pass', wash: 'bg-pass-wash' },
  overlap: { sign: '!', word: 'Overlap', tone: 'text-warn', wash: 'bg-open-wash' },
  disjoint: { sign: '✕', word: 'No overlap', tone: 'text-fail', wash: 'bg-fail-wash' },
  none: { sign: '?', word: 'Not compared', tone: 'text-ink', wash: 'bg-open-wash' },
} as const

const stranded = 'The part of this page that compares key sets could not be loaded: reload the page.'

/** What the change of keys comes to: one sentence, its figures, what was found, and every key. */
export function Outcome({ report, waits, isStranded }: Omit<RotationComparison, 'ofTokens'>) {
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
          ) : (
            'Comparing the two sets.'
          )}
        </p>
        {report?.state && <Figures report={report} />}
      </div>
      {report && (report.state !== null || report.findings.length > 0) && (
        <div className="grid border-t border-line desk:grid-cols-2">
          <Findings report={report} />
          <div className="min-w-0 border-line max-desk:border-t desk:border-l">
            <KeysTable keys={report.keys} />
          </div>
        </div>
      )}
    </section>
  )
}

function Figures({ report }: { readonly report: RotationReport }) {
  const { state, counts } = report
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-4 text-small text-soft">
      <code className="text-code">{state}</code>
      <span>
        {counts.retained.toLocaleString('en')} kept · {counts.added.toLocaleString('en')} added ·{' '}
        {counts.removed.toLocaleString('en')} removed
      </span>
      <CopyButton label="Copy as JSON" text={() => JSON.stringify(report, null, 2)} />
    </div>
  )
}
