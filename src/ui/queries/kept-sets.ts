import { queryOptions } from '@tanstack/react-query'
import type { KeySource } from '../../core/sources/key-source'
import { queryClient } from './query-client'

const queryKey = ['kept sets']

/** The key sets kept in this browser, in which a missing kid is looked for. Asked for only when one is missing. */
export function keptSets(isWanted: boolean) {
  return queryOptions<readonly KeySource[]>({
    queryKey,
    queryFn: async () => {
      const { listKept } = await import('../../platform/snapshots')
      const stored = await listKept()
      return stored.state === 'stored' ? stored.value : []
    },
    enabled: isWanted,
    // What was kept while nobody asked is read when somebody does again.
    refetchOnMount: true,
  })
}

/** To be said when one was kept or removed. */
export function keptSetsChanged(): void {
  void queryClient.invalidateQueries({ queryKey })
}
