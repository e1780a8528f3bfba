import { Suspense, useState } from 'react'
import type { Inspection } from '../../../core/verdict/inspection'
import { lazyPart } from '../../parts/lazy-part'
import { TextBox } from '../../parts/text-box'
import { giveError, usePastedError } from './pasted-error'

export interface LibraryErrorProps {
  readonly inspection: Inspection
  /** The keys are still being tried. */
  readonly waits: boolean
}

/** Knows every library's errors, which nobody needs who did not open this. */
const ErrorAnswers = lazyPart(async () => (await import('./error-answers')).ErrorAnswers)

/** What a verifier logged, set beside this token and its keys: opened by who has such a line. */
export function LibraryError({ inspection, waits }: LibraryErrorProps) {
  const text = usePastedError()
  const [opened, setOpened] = useState(text !== '')
  return (
    <section className="px-3.5 py-3 tablet:px-5">
      <details className="group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="flex w-fit list-none items-center gap-1 text-soft hover:text-ink">
          <h2>What did your library say?</h2>
          <span aria-hidden="true" className="text-code group-open:rotate-90">
            ▸
          </span>
        </summary>
        {opened && (
          <div className="pt-2.5 pb-1">
            <p className="mb-1.5 text-small text-soft">
              <label htmlFor="library-error" className="font-semibold text-ink">
                Error
              </label>{' '}
              <span id="library-error-notes">or log line of your verifier</span>
            </p>
            <TextBox
              id="library-error"
              label="Error"
              placeholder="Paste what the service logged: a message, a stack trace, a line of JSON."
              value={text}
              onChange={giveError}
              describedBy="library-error-notes"
              height="min-h-16 max-h-[30vh]"
            />
            <Suspense fallback={<p className="mt-2 text-soft">Loading.</p>}>
              <ErrorAnswers text={text} inspection={inspection} waits={waits} />
            </Suspense>
          </div>
        )}
      </details>
    </section>
  )
}
