import type { Place } from '../../../core/foundation/finding'
import type { Inspection } from '../../../core/verdict/inspection'
import { PolicyInForce } from './policy-in-force'
import { ReportButtons } from './report-buttons'
import { StatusPath } from './status-path'

interface VerdictPathProps {
  readonly inspection: Inspection
  readonly onLight: (place: Place | null) => void
}

/** The policy in force, the steps to the verdict, and the report of it to take along. */
export function VerdictPath({ inspection, onLight }: VerdictPathProps) {
  return (
    <>
      <PolicyInForce />
      <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusPath inspection={inspection} onLight={onLight} />
        <ReportButtons inspection={inspection} />
      </div>
    </>
  )
}
