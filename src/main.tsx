import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { engines } from './core/verify/engines'
import { hasWebCrypto } from './core/verify/web-crypto'
import { whenIdle } from './platform/clock'
import { forgetEarlyText, keepEarlyText } from './platform/early-text'
import { isFramedByOther } from './platform/framing'
import { askBeforeLeaving } from './platform/leaving'
import { keepOfflineCopy } from './platform/offline-copy'
import { readTheme } from './platform/theme-setting'
import { FramedNotice } from './ui/framed-notice'
import { holdsWork } from './ui/holds-work'
import { boxReader } from './ui/key-sources/box-reader'
import { showTheme } from './ui/parts/theme-button'
import { catalogue } from './ui/queries/catalogue'
import { queryClient } from './ui/queries/query-client'
import { root } from './ui/root'
import { opensAsBuilt } from './ui/routes'
import { whenCleared } from './ui/session'
import { afterReading } from './ui/workbenches/token/after-reading'

const theme = readTheme()
showTheme(theme)
const place = document.getElementById('root') as HTMLElement
keepEarlyText()
whenCleared(forgetEarlyText)
if (isFramedByOther()) createRoot(place).render(<FramedNotice />)
else open()

function open() {
  askBeforeLeaving(holdsWork)
  // What stands in index.html is the page as most people open it, and is taken over; any other takes its place.
  const isAsBuilt = place.hasChildNodes() && opensAsBuilt() && hasWebCrypto() && theme === 'system'
  // As a transition it is taken over piece by piece, and nobody who types waits for the whole.
  if (isAsBuilt) startTransition(() => void hydrateRoot(place, root))
  else createRoot(place).render(root)
  // What most tokens need is there before the first paste, so that pasting asks for nothing.
  whenIdle(() => {
    void keepOfflineCopy()
    void queryClient.prefetchQuery(boxReader)
    void queryClient.prefetchQuery(afterReading)
    void queryClient.prefetchQuery(catalogue)
    void import('./core/verify/try-keys')
    for (const { needsWebCrypto = false, load } of engines) if (needsWebCrypto === hasWebCrypto()) void load()
    void import('./ui/workbenches/token/rehearse').then(({ rehearse }) => rehearse())
  })
}
