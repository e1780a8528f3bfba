import type { ProviderReport } from '../../../core/provider/provider-report'
import type { KeySource } from '../../../core/sources/key-source'
import { FindingsSection } from '../../findings/findings-section'
import { CopyButton } from '../../parts/copy-button'
import { QuotedText } from '../../parts/quoted-text'
import { AlgorithmsTable } from './algorithms-table'
import { KeySetSection } from './key-set-section'
import { MembersTable } from './members-table'

const words = {
  faulty: { sign: '✕', word: 'Errors', tone: 'text-fail', wash: 'bg-fail-wash' },
  doubtful: { sign: '!', word: 'Warnings', tone: 'text-warn', wash: 'bg-open-wash' },
  sound: { sign: '✓', word: 'Sound', tone: 'text-pass', wash: 'bg-pass-wash' },
  missing: { sign: '?', word: 'Nothing given', tone: 'text-ink', wash: 'bg-open-wash' },
} as const satisfies Record<ProviderReport['state'], object>

interface OutcomeProps {
  readonly report: ProviderReport
  readonly source: KeySource | null
}

/** What the metadata and the client come to: a sentence, what was found, the keys, and every member explained. */
export function Outcome({ report, source }: OutcomeProps) {
  const { sign, word, tone, wash } = words[report.state]
  return (
    <section aria-label="Provider" className="border-t border-line">
      <div className={`${wash} px-3.5 pt-4 pb-3.5 tablet:px-5`}>
        <p role="status" className="text-verdict tracking-[-0.008em] text-pretty [overflow-wrap:anywhere]">
          <strong className={`${tone} font-[650]`}>
            <span aria-hidden="true">{sign}</span> {word}.
          </strong>{' '}
          <QuotedText text={report.summary} />
        </p>
        <div className="mt-1.5 flex flex-wrap items-center gap-x-4 text-small text-soft">
          <Identity issuer={report.issuer} />
          <CopyButton label="Copy as JSON" text={() => JSON.stringify(report, null, 2)} />
        </div>
      </div>
      <div className="grid border-t border-line desk:grid-cols-2">
        <FindingsSection report={report} nothing="Nothing to say against what was given." />
        <div className="min-w-0 border-line max-desk:border-t desk:border-l">
          {report.members.length > 0 && <KeySetSection report={report} source={source} />}
          {report.algorithms.length > 0 && <AlgorithmsTable rows={report.algorithms} />}
        </div>
      </div>
      {report.members.length > 0 && <MembersTable rows={report.members} findings={report.findings} />}
    </section>
  )
}

/** Whether the metadata name the issuer that was asked. */
function Identity({ issuer: { named, asked, identity } }: Pick<ProviderReport, 'issuer'>) {
  if (named === null) return null
  switch (identity) {
    case 'same':
      return (
        <span>
          The issuer asked is the issuer named, <code>{named}</code>.
        </span>
      )
    case 'differs':
      return (
        <span>
          Asked was <code>{asked}</code>; named is <code>{named}</code>.
        </span>
      )
    case 'template':
      return (
        <span>
          Named is <code>{named}</code>, with a placeholder for the tenant.
        </span>
      )
    case 'not_checked':
      return (
        <span>
          Named is <code>{named}</code>; write the issuer that you expect above, to compare.
        </span>
      )
  }
}
