import type { Key } from '../keys/key'
import type { Verdict, Work } from './verdict'
import { type diagnosing, verifySignature } from './verify-signature'

/** Tries one key of a key source, with the engines of `order`; undecided when it cannot be read. Never rejects. */
export async function tryKey(work: Omit<Work, 'key'>, key: Key, order?: typeof diagnosing): Promise<Verdict> {
  if (!key.material)
    return { state: 'undecided', reason: 'key_refused', detail: key.unusable ?? 'The key cannot be read.' }
  const before = known.get(key)
  if (before && isSame(before.work, work)) return before.verdict
  const verdict = await verifySignature({ ...work, key: key.material }, order)
  // What could not be decided may be the next time, when an engine is there.
  if (verdict.state !== 'undecided') known.set(key, { work, verdict })
  return verdict
}

interface Known {
  readonly work: Omit<Work, 'key'>
  readonly verdict: Verdict
}

/** What came of each key when it was last tried: an edit of one key of a set does not try the others again. */
const known = new WeakMap<Key, Known>()

function isSame(a: Known['work'], b: Known['work']): boolean {
  if (a.algorithm !== b.algorithm || a.signingInput !== b.signingInput) return false
  return (
    a.signature === b.signature ||
    (a.signature.length === b.signature.length && a.signature.every((byte, i) => byte === b.signature[i]))
  )
}
