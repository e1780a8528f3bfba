import type { Tally } from '../../core/checks/run-checks'
import type { Finding } from '../../core/foundation/finding'
import { count } from '../../core/foundation/wording'
import { SectionHead } from '../parts/section-head'
import { FindingItem } from './finding-item'

interface FindingsSectionProps {
  readonly report: { readonly findings: readonly Finding[]; readonly tally: Tally }
  /** What is said where there are none. */
  readonly nothing: string
}

/** What was found, worst first, under what the checks came to. */
export function FindingsSection({ report: { findings, tally }, nothing }: FindingsSectionProps) {
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Findings">
        <span>
          {count(tally.ran, 'check')} · {tally.passed} passed · {tally.not_applicable} do not apply ·{' '}
          {tally.silenced > 0 && `${tally.silenced} silenced by the host of this page · `}
          <b className="font-semibold text-ink">{count(findings.length, 'finding')}</b>
        </span>
      </SectionHead>
      {findings.length === 0 ? (
        <p className="text-soft">{nothing}</p>
      ) : (
        <ul aria-label="Findings" className="divide-y divide-line">
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.code} ${finding.at.part} ${finding.at.pointer} ${finding.message}`}
              finding={finding}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
