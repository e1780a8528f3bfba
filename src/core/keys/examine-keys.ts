import type { Pauses } from '../foundation/pauses'
import { pause } from '../foundation/pauses'
import type { Defect } from './examination'
import { examinations } from './examinations/index'
import type { KeySet } from './key'

const known = new WeakMap<KeySet, readonly Defect[]>()

/**
 * Looks for everything that needs work to be seen in a key set; of a set that was examined before, what was found then.
 * Rejects for nothing but an abort.
 */
export async function examineKeys(keySet: KeySet, pauses: Pauses = {}): Promise<readonly Defect[]> {
  const before = known.get(keySet)
  if (before) return before
  const defects: Defect[] = []
  for (const { examine } of examinations) {
    await pause(pauses)
    for (const defect of await examine(keySet, pauses)) defects.push(defect)
  }
  known.set(keySet, defects)
  return defects
}
