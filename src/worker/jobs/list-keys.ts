import type { RotationKey } from '../../core/rotation/rotation-report'
import type { Job } from '../job'

interface ListWish {
  /** The number of the comparison. */
  readonly of: number
  readonly from: number
  readonly to: number
}

/** More keys of the last comparison, in the order of their changes; none when it is not the one that was meant. */
const listKeys: Job<ListWish, readonly RotationKey[]> = async ({ of, from, to }, _, { rotation }) =>
  rotation?.number === of ? rotation.held.keys(from, to) : []
export default listKeys
