import { count } from '../../../core/foundation/wording'
import type { RotationReport } from '../../../core/rotation/rotation-report'
import { FindingItem } from '../../findings/finding-item'
import { SectionHead } from '../../parts/section-head'

/** What was found in the comparison, worst first. */
export function Findings({
  report: { findings, tally },
}: {
  readonly report: Pick<RotationReport, 'findings' | 'tally'>
}) {
  return (
    <section className="min-w-0 px-3.5 pt-3.5 pb-4 tablet:px-5">
      <SectionHead title="Findings">
        <span>
          {count(tally.ran, 'check')} · {tally.passed} passed · {tally.not_applicable} do not apply ·{' '}
          {tally.silenced > 0 && `${tally.silenced} silenced by this deployment · `}
          <b className="font-semibold text-ink">{count(findings.length, 'finding')}</b>
        </span>
      </SectionHead>
      {findings.length === 0 ? (
        <p className="text-soft">Nothing to say against this change of keys.</p>
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
