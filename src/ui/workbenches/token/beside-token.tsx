import { Suspense, useState } from 'react'
import type { Beside } from '../../../core/beside/beside'
import { count } from '../../../core/foundation/wording'
import type { Pasted } from '../../../core/read-pasted'
import { lazyPart } from '../../parts/lazy-part'

/** Knows how to hold a token against each, which nobody needs who did not open this. */
const BesideForm = lazyPart(async () => (await import('./beside-form')).BesideForm)

export interface BesideTokenProps {
  readonly pasted: Pasted
  readonly beside: Beside
}

/** What was sent or received with the token, opened by who has it. What is in force is counted where it is closed. */
export function BesideToken({ pasted, beside }: BesideTokenProps) {
  const given = Object.values(beside).filter((value) => typeof value === 'string' && value.trim() !== '').length
  const [opened, setOpened] = useState(given > 0)
  return (
    <section className="px-3.5 py-3 tablet:px-5">
      <details className="group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="flex w-fit list-none items-center gap-1 text-soft hover:text-ink">
          <h2>Beside the token</h2>
          <span aria-hidden="true" className="text-code group-open:rotate-90">
            ▸
          </span>
          {given > 0 && <span className="ml-1 text-small">{count(given, 'value')} in force</span>}
        </summary>
        {opened && (
          <div className="pt-2.5 pb-1">
            <Suspense fallback={<p className="text-soft">Loading.</p>}>
              <BesideForm pasted={pasted} beside={beside} />
            </Suspense>
          </div>
        )}
      </details>
    </section>
  )
}
