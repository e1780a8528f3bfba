import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { engines } from './core/verify/engines'
import { hasWebCrypto } from './core/verify/web-crypto'
import { whenIdle } from './platform/clock'
import { isFramedByOther } from './platform/framing'
import { askBeforeLeaving } from './platform/leaving'
import { keepOfflineCopy } from './platform/offline-copy'
import { readTheme } from './platform/theme-setting'
import { App } from './ui/app'
import { FramedNotice } from './ui/framed-notice'
import { holdsWork } from './ui/holds-work'
import { showTheme } from './ui/parts/theme-button'
import { catalogue } from './ui/queries/catalogue'
import { queryClient } from './ui/queries/query-client'

showTheme(readTheme())
const root = createRoot(document.getElementById('root') as HTMLElement)
if (isFramedByOther()) root.render(<FramedNotice />)
else open()

function open() {
  askBeforeLeaving(holdsWork)
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
  // The engines that most tokens need are there before the first paste, so that pasting asks for nothing.
  whenIdle(() => {
    void keepOfflineCopy()
    void queryClient.prefetchQuery(catalogue)
    void import('./core/verify/try-keys')
    for (const { needsWebCrypto = false, load } of engines) if (needsWebCrypto === hasWebCrypto()) void load()
  })
}
