import type { Pauses } from '../../core/foundation/pauses'
import type { Reading } from '../../core/foundation/reading'
import { finishSlowly, type Progress } from '../../core/foundation/steps'
import type { KeySet } from '../../core/keys/key'
import { readKeySource } from '../../core/keys/read-key-source'
import { readKeysInSteps } from '../../core/keys/read-keys'
import { readSourceText, type SourceText } from '../../core/sources/read-source'
import { clockNow } from '../../platform/clock'
import { type BoxReading, unread } from './box-reading'

let last = unread

/** Reads a text once for all who ask, so that its keys stay the same objects. Nothing of an earlier text is held. */
export function readBox(text: string): BoxReading {
  if (text === last.text) return last
  const names = readSourceText(text)
  return remember(text, names, names.kind === 'keys' ? readKeySource(text, last.source?.keySet) : null)
}

/** The same for a text so long that reading it at once would hold the page. Rejects for nothing but an abort. */
export async function readBoxSlowly(
  text: string,
  pauses: Pauses,
  tell: (progress: Progress) => void,
): Promise<BoxReading> {
  if (text === last.text) return last
  const names = readSourceText(text)
  return remember(
    text,
    names,
    names.kind === 'keys' ? await finishSlowly(readKeysInSteps(text, last.source?.keySet), pauses, tell) : null,
  )
}

function remember(text: string, names: SourceText, reading: Reading<KeySet> | null): BoxReading {
  const keySet = reading && reading.state !== 'unreadable' ? reading.value : null
  const origin = { kind: 'given', at: clockNow() } as const
  last = { text, names, reading, source: keySet && { id: 'given', name: 'the text of the key box', keySet, origin } }
  return last
}
