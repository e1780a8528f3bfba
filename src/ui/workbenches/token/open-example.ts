import type { WorkedExample } from '../../../core/lab/worked-example'
import { clockNow } from '../../../platform/clock'
import { give } from '../../session'

/** Makes the example's keys and token, in this tab, and puts them into the boxes. */
export async function openExample(example: WorkedExample): Promise<void> {
  give({ ...(await example.make(clockNow())), asOf: null })
}
