import type { WorkedExample } from '../../../core/lab/worked-example'
import { clockNow } from '../../../platform/clock'
import { currentSession, openExample } from '../../session'
import { focusToken } from './focus-token'

/** Makes the example's keys and token, in this tab, and puts them into the boxes, unless something was pasted meanwhile. */
export async function makeExample(example: WorkedExample): Promise<void> {
  const before = currentSession()
  const given = await example.make(clockNow())
  if (currentSession() !== before) return
  openExample(given)
  focusToken()
}
