import { lazy, Suspense, useId, useState } from 'react'
import { NotLoaded } from '../parts/not-loaded'

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
        Share
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

const Panel = lazy(() =>
  import('./share-panel').then(
    ({ SharePanel }) => ({ default: SharePanel }),
    () => ({ default: NotLoaded }),
  ),
)
