import type { Reading } from '../../core/foundation/reading'
import { readKeySource } from '../../core/inspect'
import type { KeySet } from '../../core/keys/key'
import type { KeySource } from '../../core/sources/key-source'
import { readSourceText, type SourceText } from '../../core/sources/read-source'
import { clockNow } from '../../platform/clock'

/** What the text of the key box comes to: keys that are read, or a place to fetch them from. */
export interface BoxReading {
  readonly text: string
  readonly names: SourceText
  /** Null for a blank text and for a place to fetch from. */
  readonly reading: Reading<KeySet> | null
  /** The keys of the text as a source like any other; null where there are none. */
  readonly source: KeySource | null
}

let last: BoxReading = { text: '', names: { kind: 'keys' }, reading: null, source: null }

/** Reads a text once for all who ask, so that its keys stay the same objects. Nothing of an earlier text is held. */
export function readBox(text: string): BoxReading {
  if (text === last.text) return last
  const names = readSourceText(text)
  const reading = names.kind === 'keys' ? readKeySource(text) : null
  const keySet = reading && reading.state !== 'unreadable' ? reading.value : null
  const origin = { kind: 'given', at: clockNow() } as const
  last = { text, names, reading, source: keySet && { id: 'given', name: 'the text of the key box', keySet, origin } }
  return last
}
