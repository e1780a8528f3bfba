import { useQuery } from '@tanstack/react-query'
import type { Finding } from '../../../core/foundation/finding'
import { count, firstSentence } from '../../../core/foundation/wording'
import type { RotationReport } from '../../../core/rotation/rotation-report'
import { QuotedText } from '../../parts/quoted-text'
import { ReferenceLink } from '../../parts/reference-link'
import { SectionHead } from '../../parts/section-head'
import { SeverityMark } from '../../parts/severity-mark'
import { catalogue } from '../../queries/catalogue'
import { useSession } from '../../session'

/** What was found in the comparison, worst first. */
export function Findings({ report: { findings, tally } }: { readonly report: RotationReport }) {
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Findings">
        <span>
          {count(tally.ran, 'check')} · {tally.passed} passed · {tally.not_applicable} do not apply ·{' '}
          <b className="font-semibold text-ink">{count(findings.length, 'finding')}</b>
        </span>
      </SectionHead>
      {findings.length === 0 ? (
        <p className="text-soft">Nothing to say against this change of keys.</p>
      ) : (
        <ul aria-label="Findings" className="divide-y divide-line">
          {findings.map((finding) => (
            <Item key={`${finding.code} ${finding.at.part} ${finding.at.pointer} ${finding.message}`} {...finding} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Item({ severity, message, code, fix }: Finding) {
  const session = useSession()
  const { lead, rest } = firstSentence(message)
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2 py-2.5">
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
