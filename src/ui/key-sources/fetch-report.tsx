import { useEffect, useState } from 'react'
import { silence } from '../../core/checks/silence'
import { count } from '../../core/foundation/wording'
import { clockNow, everySeconds } from '../../platform/clock'
import { QuotedText } from '../parts/quoted-text'
import { SeverityMark } from '../parts/severity-mark'
import { useSilenced } from '../queries/config'
import { type Attempt, blockedOf } from '../queries/fetch-keys'
import type { Asking, Fetching } from './use-fetching'
import { WayOn } from './way-on'

interface FetchReportProps {
  readonly fetching: Fetching
  /** Whether there is what was asked for, so that no way on is needed; left out, it is when keys came. */
  readonly isDone?: boolean
  /** Whether what is found in metadata is told elsewhere on the page. */
  readonly withoutMetadata?: boolean
}

/** What was asked, what came of it as far as it can be known, and a way on. */
export function FetchReport({ fetching, isDone, withoutMetadata = false }: FetchReportProps) {
  const { asking, run } = fetching
  const blocked = run && !(isDone ?? run.source !== null) ? blockedOf(run) : undefined
  return (
    <div className="text-small">
      <div aria-live="polite">
        {asking && <Progress asking={asking} onCancel={fetching.cancel} />}
        {!asking && run && (
          <ol aria-label="Requests made" className="mt-2 divide-y divide-line">
            {run.attempts.map((attempt) => (
              <AttemptReport key={attempt.evidence.url} attempt={attempt} withoutMetadata={withoutMetadata} />
            ))}
          </ol>
        )}
      </div>
      {!asking && blocked && <WayOn key={blocked.evidence.url} attempt={blocked} fetching={fetching} />}
    </div>
  )
}

function Progress({
  asking: { url, until, bytes },
  onCancel,
}: {
  readonly asking: Asking
  readonly onCancel: () => void
}) {
  const [now, setNow] = useState(clockNow)
  useEffect(() => everySeconds(0.5, () => setNow(clockNow())), [])
  return (
    <div className="mt-2 flex items-center gap-2 text-soft">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        Asking <code>{url}</code>
        <span aria-hidden="true">
          : {count(Math.max(0, until - now), 'second')} left{bytes > 0 && `, ${count(bytes, 'byte')} so far`}
        </span>
      </span>
      <button type="button" className="plain-button ml-auto" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}

interface AttemptReportProps {
  readonly attempt: Attempt
  readonly withoutMetadata: boolean
}

function AttemptReport({ attempt: { evidence, inspection }, withoutMetadata }: AttemptReportProps) {
  const silenced = useSilenced()
  const { diagnosis, findings, held } = silence(inspection, silenced)
  const fine = diagnosis.cause === 'fine'
  const { person, operator } = diagnosis.advice
  const same = findings.find(({ message }) => message === diagnosis.sentence)
  const others = findings.filter((finding) => finding !== same && !(withoutMetadata && finding.at.part === 'metadata'))
  return (
    <li className="py-2 [overflow-wrap:anywhere]">
      <code className="block text-soft">{evidence.url}</code>
      {evidence.answer.kind === 'response' && evidence.answer.redirected && (
        <span className="block text-soft">
          redirected to <code>{evidence.answer.final_url}</code>
        </span>
      )}
      <p>
        <span className={`font-semibold ${fine ? 'text-pass' : diagnosis.certain ? 'text-fail' : 'text-warn'}`}>
          {fine ? '✓ ' : diagnosis.certain ? '✕ ' : '? '}
        </span>
        <QuotedText text={diagnosis.sentence} /> {same && <code className="text-code text-soft">{same.code}</code>}
      </p>
      {person && <p className="text-soft">{person}</p>}
      {operator && <p className="text-soft">Issuer: {operator}</p>}
      {held && <p className="text-soft">{held.sentence}</p>}
      {others.length > 0 && (
        <ul className="mt-1">
          {others.map((finding) => (
            <li key={`${finding.code} ${finding.message}`} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-1">
              <SeverityMark severity={finding.severity} />
              <span>
                <QuotedText text={finding.message} /> <code className="text-code text-soft">{finding.code}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
