import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { App } from './app'
import { queryClient } from './queries/query-client'

/** The whole page: drawn once at build into index.html, and taken over there by the script. */
export const root = (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>
)
