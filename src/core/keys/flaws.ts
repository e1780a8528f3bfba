import type { JsonNode, JsonReading } from '../foundation/json-node'
import type { Flaw, Reading } from '../foundation/reading'
import { quote } from '../foundation/wording'
import type { KeySet } from './key'

/** The reading of a text from which no key can be had. */
export function unreadable(first: Flaw, rest: readonly Flaw[] = []): Reading<KeySet> {
  return { state: 'unreadable', flaws: [first, ...rest] }
}

/** A flaw at a value of a JSON text. */
export function flawAt(node: JsonNode, reason: string, message: string, pointer: string): Flaw {
  return { reason, message, at: node.start, length: node.end - node.start, pointer }
}

/** A flaw for each member name that stands twice in one object (RFC 7517 §4, §5). */
export function duplicateMembers(json: JsonReading): readonly Flaw[] {
  if (json.state !== 'whole') return []
  return json.remarks
    .filter(({ kind }) => kind === 'duplicate_member')
    .map(({ pointer, start, end }) => ({
      reason: 'DUPLICATE_MEMBER',
      message: `The member ${quote(pointer)} stands more than once; expected each name once. Latchkey uses the last.`,
      at: start,
      length: end - start,
      pointer,
    }))
}
