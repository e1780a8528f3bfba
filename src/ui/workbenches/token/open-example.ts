import type { WorkedExample } from '../../../core/lab/worked-example'
import { clockNow } from '../../../platform/clock'
import { currentSession, give } from '../../session'
import { focusToken } from './focus-token'

/** Makes the example's keys and token, in this tab, and puts them into the boxes, unless something was pasted meanwhile. */
export async function openExample(example: WorkedExample): Promise<void> {
  const before = currentSession()
  const given = await example.make(clockNow())
  if (currentSession() !== before) return
  give({ ...given, asOf: null, chosen: null })
  focusToken()
}
