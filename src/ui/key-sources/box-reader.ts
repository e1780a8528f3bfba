import { queryOptions } from '@tanstack/react-query'

/** What reads keys, loaded apart: reading and showing a token does not wait for it. */
export const boxReader = queryOptions({
  queryKey: ['box reader'],
  queryFn: () => import('./read-box'),
  gcTime: Number.POSITIVE_INFINITY,
})
