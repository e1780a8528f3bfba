import { queryOptions } from '@tanstack/react-query'

/** What judges a token, loaded apart: reading and showing one does not wait for it. */
export const catalogue = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async () => {
    const [{ conclude }, { checks }] = await Promise.all([import('../../core/conclude'), import('../../core/checks')])
    return { conclude, checks }
  },
  gcTime: Number.POSITIVE_INFINITY,
})
