import { queryOptions } from '@tanstack/react-query'

/** What judges a token, loaded apart: reading and showing one does not wait for it. */
export const catalogue = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async () => {
    const [{ conclude }, { checks }, { seenToken }] = await Promise.all([
      import('../../core/conclude'),
      import('../../core/checks'),
      import('../../core/beside/seen-token'),
    ])
    return { conclude, checks, seenToken }
  },
  gcTime: Number.POSITIVE_INFINITY,
})
