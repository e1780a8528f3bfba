import { queryOptions } from '@tanstack/react-query'
import type { Reading } from '../../core/foundation/reading'
import { keySetOf, type Pasted, waitsForTrials } from '../../core/inspect'
import type { KeySet } from '../../core/keys/key'
import { type Trials, tryKeys } from '../../core/verify/try-keys'
import { breathe } from '../../platform/clock'
import { identityOf } from './identity'

/** Every compatible key tried on the token. Known by the identity of what was read, so that no token stands in a query key. */
export function trialsOf(pasted: Pasted, keyReading: Reading<KeySet> | null) {
  return queryOptions<Trials>({
    queryKey: ['trials', identityOf(pasted), keyReading ? identityOf(keyReading) : 0],
    queryFn: ({ signal }) => tryKeys(pasted.token, pasted, keySetOf(keyReading), { breathe, signal }),
    enabled: waitsForTrials(pasted, keyReading),
  })
}
