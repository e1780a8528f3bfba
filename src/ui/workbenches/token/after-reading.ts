import { queryOptions } from '@tanstack/react-query'

/** What is drawn only once a token is judged, loaded apart like what judges it. */
export const afterReading = queryOptions({
  queryKey: ['after reading'],
  queryFn: async () => {
    const [{ Judgement }, { KindLine }, { VerdictPath }] = await Promise.all([
      import('./judgement'),
      import('../../inspection/kind-line'),
      import('./verdict-path'),
    ])
    return { Judgement, KindLine, VerdictPath }
  },
  gcTime: Number.POSITIVE_INFINITY,
})
