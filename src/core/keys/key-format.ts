import { readJsonInSteps } from '../foundation/json-in-steps'
import type { JsonReading } from '../foundation/json-node'
import type { Reading } from '../foundation/reading'
import type { Steps } from '../foundation/steps'
import type { KeySet } from './key'
import type { KnownKeys } from './read-key-array'

/** The text of a key source, with what every format asks about it. */
export interface KeyText {
  /** As given. */
  readonly text: string
  /** Read when the text begins like a JSON object or array, else null. Its offsets are those of `text`. */
  readonly json: JsonReading | null
  /** Keys of an earlier reading, to be taken again. */
  readonly known: KnownKeys | null
}

/** One form in which keys are written. */
export interface KeyFormat {
  readonly form: KeySet['form']
  /** The keys, or why the text of this form has none; null when the text is of another form. In steps where there may be many. */
  read(source: KeyText): Reading<KeySet> | Steps<Reading<KeySet>> | null
}

/** Reads what all formats ask for: the JSON, where it is any. */
export function* keyText(text: string, known: KnownKeys | null = null): Steps<KeyText> {
  const body = text.trim()
  if (!body.startsWith('{') && !body.startsWith('[')) return { text, json: null, known }
  // A byte order mark or a no-break space in front is no part of the document; spaces in its place keep the offsets.
  const front = text.slice(0, text.length - text.trimStart().length).replace(/[^\t\n\r ]/g, ' ')
  return { text, json: yield* readJsonInSteps(front + body), known }
}
