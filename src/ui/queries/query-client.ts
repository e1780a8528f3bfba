import { notifyManager, QueryClient } from '@tanstack/react-query'

// What a query came to is drawn at once: by default a timer is waited for, each time.
notifyManager.setScheduler(queueMicrotask)

/** Nothing is asked again by itself: a query runs because of what a person did, offline as online. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnMount: false,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
      structuralSharing: false,
    },
  },
})
