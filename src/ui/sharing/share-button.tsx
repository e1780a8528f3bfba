import { Suspense, useId, useState } from 'react'
import { lazyPart } from '../parts/lazy-part'

interface ShareButtonProps {
  /** The page that the link is to. */
  readonly workbench: { readonly name: string; readonly title: string }
}

/** A link to this page with what stands in it, and what that is. */
export function ShareButton({ workbench }: ShareButtonProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" popoverTarget={id} className="quiet-button">
        <span className="max-tablet:sr-only">Share</span>
        <Chain />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label="Link to this page"
        className="overlay top-12 right-3 left-auto m-0 max-h-[80vh] w-[30rem] max-w-[94vw] overflow-y-auto p-4"
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && (
          <Suspense fallback={<p className="text-small text-soft">Opening.</p>}>
            <Panel workbench={workbench} />
          </Suspense>
        )}
      </div>
    </>
  )
}

/** Two links of a chain, where there is no room for the word. */
function Chain() {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 24 24"
      className="inline tablet:hidden"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5" />
    </svg>
  )
}

const Panel = lazyPart(async () => (await import('./share-panel')).SharePanel)
