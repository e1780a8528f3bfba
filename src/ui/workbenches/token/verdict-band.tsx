import type { Place } from '../../../core/foundation/finding'
import { utc } from '../../../core/foundation/time'
import type { Inspection } from '../../../core/verdict/inspection'
import { QuotedText } from '../../parts/quoted-text'
import { ReportButtons } from './report-buttons'
import { StatusPath } from './status-path'

interface VerdictBandProps {
  readonly empty: boolean
  readonly waits: boolean
  readonly inspection: Inspection
  /** The time set by the person to judge at, in seconds since the epoch; null means now. */
  readonly now: number | null
  readonly onLight: (place: Place | null) => void
}

const words = {
  accepted: { sign: '✓', word: 'Accepted', tone: 'text-pass', wash: 'bg-pass-wash' },
  refused: { sign: '✕', word: 'Refused', tone: 'text-fail', wash: 'bg-fail-wash' },
  undecided: { sign: '?', word: 'Undecided', tone: 'text-ink', wash: 'bg-open-wash' },
} as const

/** What a verifier would do, in one sentence that could be read out, and the path to it. */
export function VerdictBand({ empty, waits, inspection, now, onLight }: VerdictBandProps) {
  const { sign, word, tone, wash } = words[inspection.verdict]
  return (
    <div className={`border-b border-line px-3.5 tablet:px-5 ${empty ? '' : `${wash} pt-4 pb-3.5`}`}>
      <section aria-label="Verdict" aria-live="polite" aria-atomic="true" aria-busy={waits}>
        {!empty && (
          <p className="text-verdict tracking-[-0.008em] text-pretty [overflow-wrap:anywhere]">
            <strong className={`${tone} font-[650]`}>
              <span aria-hidden="true">{sign}</span> {word}.
            </strong>{' '}
            <QuotedText text={inspection.summary} />
            {now !== null && <span className="text-warn"> Judged as of {utc(now)}, not now.</span>}
          </p>
        )}
      </section>
      {!empty && (
        <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <StatusPath inspection={inspection} onLight={onLight} />
          <ReportButtons inspection={inspection} />
        </div>
      )}
    </div>
  )
}
