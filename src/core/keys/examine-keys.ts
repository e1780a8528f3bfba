import type { Pauses } from '../foundation/pauses'
import { pause } from '../foundation/pauses'
import type { Defect } from './examination'
import { examinations } from './examinations/index'
import type { KeySet } from './key'

/** Looks for everything that needs work to be seen in a key set. Rejects for nothing but an abort. */
export async function examineKeys(keySet: KeySet, pauses: Pauses = {}): Promise<readonly Defect[]> {
  const defects: Defect[] = []
  for (const { examine } of examinations) {
    await pause(pauses)
    defects.push(...(await examine(keySet, pauses)))
  }
  return defects
}
