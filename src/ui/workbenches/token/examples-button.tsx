import { Suspense, useId, useRef, useState } from 'react'
import { lazyPart } from '../../parts/lazy-part'

/** Knows how each example is made, which nobody needs who did not open this. */
const ExampleList = lazyPart(async () => (await import('./example-list')).ExampleList)

/** The examples, once the boxes are in use. */
export function ExamplesButton() {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" popoverTarget={id} className="quiet-button">
        Examples
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="overlay m-auto max-h-[86dvh] w-96 max-w-[92vw] overflow-y-auto p-2"
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && (
          <Suspense fallback={<p className="text-small text-soft">Opening.</p>}>
            <ExampleList onOpen={() => list.current?.hidePopover()} />
          </Suspense>
        )}
      </div>
    </>
  )
}
