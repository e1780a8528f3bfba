import { Suspense, useState } from 'react'
import type { Policy } from '../../../core/policy/policy'
import { lazyPart } from '../../parts/lazy-part'

/** Knows how each library wants a policy written, which nobody needs who did not open this. */
const SnippetChoice = lazyPart(async () => (await import('./snippet-choice')).SnippetChoice)

export interface SnippetsProps {
  readonly policy: Policy
  /** Where the keys are; null when that is not known. */
  readonly keySetUrl: string | null
}

/** The policy as code for a library: opened by who has one to set up. */
export function Snippets({ isOfText, ...props }: SnippetsProps & { readonly isOfText: boolean }) {
  const [opened, setOpened] = useState(false)
  return (
    <section aria-label="As code" className="px-3.5 py-3 tablet:px-5">
      <details className="group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="flex w-fit list-none items-center gap-1 text-soft hover:text-ink">
          <h2>As code</h2>
          <span aria-hidden="true" className="text-code group-open:rotate-90">
            ▸
          </span>
        </summary>
        {opened && (
          <div className="pt-2.5 pb-1">
            {!isOfText && (
              <p className="mb-2 text-small text-warn">
                The text has faults: this is the code of the last sound policy.
              </p>
            )}
            <Suspense fallback={<p className="text-soft">Loading.</p>}>
              <SnippetChoice {...props} />
            </Suspense>
          </div>
        )}
      </details>
    </section>
  )
}
