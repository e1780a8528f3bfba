import { queryOptions } from '@tanstack/react-query'
import type { KeySetSubject } from '../../core/checks/subjects'
import type { Reading } from '../../core/foundation/reading'
import type { KeySet } from '../../core/keys/key'
import { breathe } from '../../platform/clock'
import { identityOf } from './identity'

const nothing: Reading<KeySet> = { state: 'whole', value: { form: 'jwks', keys: [] } }

/** What can be said of the keys of a source by themselves, whatever token they are held against. */
export function examinationOf(keyReading: Reading<KeySet> | null) {
  return queryOptions<KeySetSubject>({
    queryKey: ['examination', keyReading ? identityOf(keyReading) : 0],
    queryFn: async ({ signal }) => {
      const { examineSource } = await import('../../core/checks/examine-source')
      return examineSource(keyReading ?? nothing, { breathe, signal })
    },
    enabled: keyReading !== null,
  })
}
