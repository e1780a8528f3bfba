import type { PlanInputs } from '../../core/rotation/plan'
import { planRotation } from '../../core/rotation/plan-rotation'
import { type RotationFormat, renderRotation } from '../../core/rotation/render-rotation'
import type { Job } from '../job'

interface ReportWish {
  /** The number of the comparison. */
  readonly of: number
  readonly format: RotationFormat
  /** The plan that goes with it. */
  readonly plan: PlanInputs
}

/** The last comparison whole, written down; null when it is not the one that was meant. */
const writeReport: Job<ReportWish, string | null> = async ({ of, format, plan }, _, { rotation }) =>
  rotation?.number === of ? renderRotation({ ...rotation.held.whole(), plan: planRotation(plan) }, format) : null
export default writeReport
