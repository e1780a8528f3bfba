import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import type { KeySource } from '../../core/sources/key-source'
import type { SourceText } from '../../core/sources/read-source'

/** What the text of the key box comes to: keys that are read, or a place to fetch them from. */
export interface BoxReading {
  readonly text: string
  readonly names: SourceText
  /** Null for a blank text and for a place to fetch from. */
  readonly reading: Reading<KeySet> | null
  /** The keys of the text as a source like any other; null where there are none. */
  readonly source: KeySource | null
}

/** A box with nothing in it, or whose text was not read yet. */
export const unread: BoxReading = { text: '', names: { kind: 'keys' }, reading: null, source: null }
