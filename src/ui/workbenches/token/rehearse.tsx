import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import * as core from '../../../core/rehearse'
import { whileIdle } from '../../../platform/clock'
import { queryClient } from '../../queries/query-client'
import { Judgement } from './judgement'
import { MemberMeaning } from './member-meaning'
import { PartPane } from './part-pane'

/** Draws the rehearsed token where nobody sees it, and takes it away again, whenever the page is idle. */
export async function rehearse(): Promise<void> {
  const idle = whileIdle()
  const { pasted, long, keyReading, inspection, now } = await core.rehearse({ breathe: idle })
  const keySets = keyReading && keyReading.state !== 'unreadable' ? [keyReading.value] : []
  const { findings, lookup } = inspection
  const root = createRoot(document.createElement('div'))
  // At once: what is only asked for is not drawn any more when the next is.
  const draw = (parts: ReactNode) => flushSync(() => root.render(parts))
  for (const { token } of [pasted, long]) {
    await idle()
    draw(
      <PartPane
        name="payload"
        token={token}
        findings={findings}
        lookup={lookup}
        Meaning={MemberMeaning}
        now={now}
        lit={null}
        marked={false}
        onMark={ignore}
      />,
    )
  }
  await idle()
  draw(
    <QueryClientProvider client={queryClient}>
      <Judgement {...{ inspection, pasted, keyReading, keySets, now }} waits={false} onLight={ignore} />
    </QueryClientProvider>,
  )
  await idle()
  root.unmount()
}

const ignore = () => {}
