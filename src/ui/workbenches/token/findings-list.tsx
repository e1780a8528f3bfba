import type { Place } from '../../../core/foundation/finding'
import type { Inspection } from '../../../core/verdict/inspection'
import { FindingItem } from '../../findings/finding-item'
import { SectionHead } from '../../parts/section-head'
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
            <FindingItem
              key={`${finding.code} ${finding.at.part} ${finding.at.pointer} ${finding.at.span?.[0]} ${finding.message}`}
              finding={finding}
              onPointerEnter={() => onLight(finding.at)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(finding.at)}
              onBlur={() => onLight(null)}
            />
          ))}
        </ul>
      )}
      <Silenced inspection={inspection} />
    </section>
  )
}
