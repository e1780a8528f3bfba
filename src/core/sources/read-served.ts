import type { Reading } from '../foundation/reading'
import type { KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import type { FetchEvidence } from './evidence'
import type { Metadata } from './metadata'
import { readMetadata } from './read-metadata'

/** What an answer carries, read for the purpose that it was asked for; null where it did not come whole with a good status. */
export interface Served {
  readonly keySet: Reading<KeySet> | null
  readonly metadata: Reading<Metadata> | null
}

export function readServed({ answer, purpose }: FetchEvidence): Served {
  const none: Served = { keySet: null, metadata: null }
  if (answer.kind !== 'response' || !isGood(answer.status) || answer.truncated || answer.cut) return none
  return purpose === 'key-set'
    ? { ...none, keySet: readServedKeys(answer.body) }
    : { ...none, metadata: readMetadata(withoutMark(answer.body)) }
}

/** Whether a status lets one read the body: 2xx, or none where only a body was pasted. */
export function isGood(status: number): boolean {
  return status === 0 || (status >= 200 && status < 300)
}

/** Keys as a server publishes them: any form but a secret, for which the key box takes every other text. */
function readServedKeys(body: string): Reading<KeySet> {
  const reading = readKeys(body)
  if (reading.state === 'unreadable' || reading.value.form !== 'secret') return reading
  const message = 'The answer is plain text; expected a key set in JSON.'
  return { state: 'unreadable', flaws: [{ reason: 'NOT_JSON', message, at: 0, length: body.length }] }
}

function withoutMark(body: string): string {
  return body.startsWith('\ufeff') ? body.slice(1) : body
}
