import { quote } from '../foundation/wording'
import type { Verdict } from './verdict'

/** An engine cannot say, and another may: the next one is asked. `detail` is a sentence. */
export const unsupported = (detail: string): Verdict => ({ state: 'undecided', reason: 'unsupported', detail })

/** An engine that has the algorithm does not take the key: that is the end of it. `detail` is a sentence. */
export const keyRefused = (detail: string): Verdict => ({ state: 'undecided', reason: 'key_refused', detail })

/** What an engine threw, quoted for a sentence; its name where it gave no message, as Chromium does for a bad point. */
export function thrown(error: unknown): string {
  return error instanceof Error ? quote(error.message || error.name) : 'an error without a message'
}
