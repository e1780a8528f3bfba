// React and TanStack Query with nothing to do, over an HTML that shows something without them.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'

function Floor() {
  const { data } = useQuery({ queryKey: ['hello'], queryFn: () => Promise.resolve('Hello'), staleTime: 1e9 })
  return h('main', null, h('h1', null, data ?? 'Hello'), h('p', null, 'Paste a token'))
}

const root = document.getElementById('root')
if (root) createRoot(root).render(h(QueryClientProvider, { client: new QueryClient() }, h(Floor)))
