import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import { breathe } from '../../platform/clock'
import { askAbout } from './about'

/** What stands for the reading of a key box with nothing in it. */
export const noKeys: Reading<KeySet> = { state: 'whole', value: { form: 'jwks', keys: [] } }

/** What can be said of the keys of a source by themselves, whatever token they are held against, once that is wanted. */
export function examinationOf(keyReading: Reading<KeySet> | null, isWanted: boolean) {
  const reading = keyReading ?? noKeys
  return ask(reading, reading, isWanted && keyReading !== null)
}

const ask = askAbout('examination', async (keyReading: Reading<KeySet>, _same, { signal }) => {
  const { examineSource } = await import('../../core/checks/examine-source')
  return examineSource(keyReading, { breathe, signal })
})
