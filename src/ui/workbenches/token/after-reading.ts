import { queryOptions } from '@tanstack/react-query'

/** What is drawn only once a token is judged, and what explains its claims: loaded apart, like what judges it. */
export const afterReading = queryOptions({
  queryKey: ['after reading'],
  queryFn: async () => {
    const [{ Judgement }, { KindLine }, { MemberMeaning }, { VerdictPath }] = await Promise.all([
      import('./judgement'),
      import('../../inspection/kind-line'),
      import('./member-meaning'),
      import('./verdict-path'),
    ])
    return { Judgement, KindLine, MemberMeaning, VerdictPath }
  },
  gcTime: Number.POSITIVE_INFINITY,
})
