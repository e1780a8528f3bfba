import { queryOptions } from '@tanstack/react-query'
import type { Defect } from '../../core/keys/examination'
import { examineKeys } from '../../core/keys/examine-keys'
import type { KeySet } from '../../core/keys/key'
import { breathe } from '../../platform/clock'
import { identityOf } from './identity'

const nothing: KeySet = { form: 'jwks', keys: [] }

/** What only work shows of the keys of a set, whatever token they are held against. */
export function examinationOf(keySet: KeySet | null) {
  return queryOptions<readonly Defect[]>({
    queryKey: ['examination', keySet ? identityOf(keySet) : 0],
    queryFn: ({ signal }) => examineKeys(keySet ?? nothing, { breathe, signal }),
    enabled: keySet !== null,
  })
}
