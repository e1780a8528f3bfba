import { Suspense, useState } from 'react'
import type { Asked } from '../../../core/consumers/ask'
import { lazyPart } from '../../parts/lazy-part'

/** Knows the rules of every library, which nobody needs who did not open this. */
const ConsumerAnswers = lazyPart(async () => (await import('./consumer-answers')).ConsumerAnswers)

export interface ConsumersTableProps extends Asked {
  /** The keys are still being tried. */
  readonly waits: boolean
}

/** What each library would do with this token and key set: opened by who has to please one of them. */
export function ConsumersTable(props: ConsumersTableProps) {
  const [opened, setOpened] = useState(false)
  return (
    <section className="px-3.5 py-3 tablet:px-5">
      <details className="group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="flex w-fit list-none items-center gap-1 text-soft hover:text-ink">
          <h2>What would they do?</h2>
          <span aria-hidden="true" className="text-code group-open:rotate-90">
            ▸
          </span>
        </summary>
        {opened && (
          <div className="pt-2.5 pb-1">
            <Suspense fallback={<p className="text-soft">Loading.</p>}>
              <ConsumerAnswers {...props} />
            </Suspense>
          </div>
        )}
      </details>
    </section>
  )
}
