import { queryOptions } from '@tanstack/react-query'
import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import { keySetOf, type Pasted, waitsForTrials } from '../../core/read-pasted'
import type { Trials } from '../../core/verify/try-keys'
import { breathe } from '../../platform/clock'
import { identityOf } from './identity'

/** The same with the keys of a set that was read before. */
export function trialsIn(pasted: Pasted, keySet: KeySet) {
  return trialsOf(pasted, readingOf(keySet))
}

const readings = new WeakMap<KeySet, Reading<KeySet>>()

/** One and the same reading for one set, for it is known by its identity. */
export function readingOf(keySet: KeySet): Reading<KeySet> {
  const before = readings.get(keySet)
  if (before) return before
  const reading = { state: 'whole', value: keySet } as const
  readings.set(keySet, reading)
  return reading
}

/** The key that the kid names, tried ahead of the others of a large set; null where that decides nothing. */
export function namedTrialOf(pasted: Pasted, keyReading: Reading<KeySet> | null) {
  return queryOptions<Trials | null>({
    queryKey: ['named trial', identityOf(pasted), keyReading ? identityOf(keyReading) : 0],
    queryFn: async () => {
      const { tryNamedKey } = await import('../../core/verify/try-keys')
      return tryNamedKey(pasted.token, pasted, keySetOf(keyReading))
    },
    enabled: waitsForTrials(pasted, keyReading),
  })
}

/** Every compatible key tried on the token. Known by the identity of what was read, so that no token stands in a query key. */
export function trialsOf(pasted: Pasted, keyReading: Reading<KeySet> | null) {
  return queryOptions<Trials>({
    queryKey: ['trials', identityOf(pasted), keyReading ? identityOf(keyReading) : 0],
    queryFn: async ({ signal }) => {
      const { tryKeys } = await import('../../core/verify/try-keys')
      return tryKeys(pasted.token, pasted, keySetOf(keyReading), { breathe, signal })
    },
    enabled: waitsForTrials(pasted, keyReading),
  })
}
