import { useQuery } from '@tanstack/react-query'
import type { Finding, Place } from '../../../core/foundation/finding'
import { firstSentence } from '../../../core/foundation/wording'
import type { Inspection } from '../../../core/verdict/inspection'
import { QuotedText } from '../../parts/quoted-text'
import { ReferenceLink } from '../../parts/reference-link'
import { SectionHead } from '../../parts/section-head'
import { SeverityMark } from '../../parts/severity-mark'
import { catalogue } from '../../queries/catalogue'
import { useSession } from '../../session'
import { Silenced, Tally } from './tally'

interface FindingsListProps {
  readonly inspection: Inspection
  readonly onLight: (place: Place | null) => void
}

/** What was found, worst first: the sentence, its place, what to do, and behind the code why it matters. */
export function FindingsList({ inspection, onLight }: FindingsListProps) {
  const { findings } = inspection
  return (
    <section className="px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Findings">
        <Tally inspection={inspection} />
      </SectionHead>
      {findings.length === 0 ? (
        <p className="text-soft">Nothing to say against this token so far.</p>
      ) : (
        <ul aria-label="Findings" className="divide-y divide-line">
          {findings.map((finding) => (
            <Item
              key={`${finding.code} ${finding.at.part} ${finding.at.pointer} ${finding.at.span?.[0]} ${finding.message}`}
              finding={finding}
              onLight={onLight}
            />
          ))}
        </ul>
      )}
      <Silenced inspection={inspection} />
    </section>
  )
}

function Item({ finding, onLight }: { readonly finding: Finding; readonly onLight: (place: Place | null) => void }) {
  const { severity, message, code, fix, at } = finding
  const { lead, rest } = firstSentence(message)
  const session = useSession()
  return (
    <li
      className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2 py-2.5"
      onPointerEnter={() => onLight(at)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(at)}
      onBlur={() => onLight(null)}
    >
      <SeverityMark severity={severity} />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>
          <b className="font-semibold">
            <QuotedText text={lead} />
          </b>
          <QuotedText text={rest} />
        </p>
        <p className="text-soft">
          <QuotedText text={fix} />
        </p>
        <div className="flex items-start gap-x-3">
          <Reason code={code} />
          <ReferenceLink code={code} drawnFrom={session} />
        </div>
      </div>
    </li>
  )
}

/** The code, and behind it why it matters and where that is written. */
function Reason({ code }: { readonly code: string }) {
  const { data } = useQuery(catalogue)
  const check = data?.checks.find((one) => one.code === code)
  if (!check) return <code className="text-code text-soft">{code}</code>
  return (
    <details className="group min-w-0">
      <summary className="inline-flex w-fit list-none items-center gap-1 text-soft hover:text-ink">
        <code className="text-code">{code}</code>
        <span aria-hidden="true" className="text-code group-open:rotate-90">
          ▸
        </span>
      </summary>
      <p className="mt-1 text-soft">
        <QuotedText text={check.why} /> <span>{check.cites.join(', ')}</span>
      </p>
    </details>
  )
}
