import type { ReactNode } from 'react'
import { utc } from '../../../core/foundation/time'
import type { Inspection } from '../../../core/verdict/inspection'
import { QuotedText } from '../../parts/quoted-text'

interface VerdictBandProps {
  readonly empty: boolean
  readonly waits: boolean
  /** Null until what judges a token is loaded. */
  readonly inspection: Inspection | null
  /** Whether that failed. */
  readonly isStranded: boolean
  /** The time set by the person to judge at, in seconds since the epoch; null means now. */
  readonly now: number | null
  /** What it was judged with, and the steps to the verdict. */
  readonly path: ReactNode
}

const words = {
  accepted: { sign: '✓', word: 'Accepted', tone: 'text-pass', wash: 'bg-pass-wash' },
  refused: { sign: '✕', word: 'Refused', tone: 'text-fail', wash: 'bg-fail-wash' },
  undecided: { sign: '?', word: 'Undecided', tone: 'text-ink', wash: 'bg-open-wash' },
} as const

const stranded = 'The part of this page that judges a token could not be loaded: reload the page.'

/** What a verifier would do, in one sentence that could be read out, and the path to it. */
export function VerdictBand({ empty, waits, isStranded, inspection, now, path }: VerdictBandProps) {
  const { sign, word, tone, wash } = words[inspection?.verdict ?? 'undecided']
  return (
    <div className={`border-b border-line px-3.5 tablet:px-5 ${empty ? '' : `${wash} pt-4 pb-3.5`}`}>
      <section
        aria-label="Verdict"
        aria-live="polite"
        aria-atomic="true"
        aria-busy={waits || (!empty && inspection === null && !isStranded)}
      >
        {!empty && (
          <p className="text-verdict tracking-[-0.008em] text-pretty [overflow-wrap:anywhere]">
            <strong className={`${tone} font-[650]`}>
              <span aria-hidden="true">{sign}</span> {word}.
            </strong>{' '}
            <QuotedText text={inspection?.summary ?? (isStranded ? stranded : 'Judging the token.')} />
            {now !== null && <span className="text-warn"> Judged as of {utc(now)}, not now.</span>}
          </p>
        )}
      </section>
      {!empty && <div className={inspection ? '' : 'invisible'}>{path}</div>}
    </div>
  )
}
