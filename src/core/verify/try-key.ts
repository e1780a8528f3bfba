import type { Key } from '../keys/key'
import type { Verdict, Work } from './verdict'
import { verifySignature } from './verify-signature'

/** Tries one key of a key source; undecided when it cannot be read. Never rejects. */
export async function tryKey(work: Omit<Work, 'key'>, key: Key): Promise<Verdict> {
  if (!key.material)
    return { state: 'undecided', reason: 'key_refused', detail: key.unusable ?? 'The key cannot be read.' }
  return verifySignature({ ...work, key: key.material })
}
