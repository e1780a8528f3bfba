import { useRef } from 'react'
import { clear, undoClear, useSession } from '../session'

/** Forgets everything that was given, and brings it back for a minute. `onUndo` goes on elsewhere than here. */
export function ClearButtons({ onUndo }: { readonly onUndo?: () => void }) {
  const cleared = useSession((session) => session.cleared)
  const clearButton = useRef<HTMLButtonElement>(null)
  const undo = () => {
    undoClear()
    // The button that had the focus goes.
    if (onUndo) onUndo()
    else clearButton.current?.focus()
  }
  return (
    <>
      {cleared && (
        <button type="button" className="plain-button" onClick={undo}>
          Undo
        </button>
      )}
      <button ref={clearButton} type="button" className="quiet-button" onClick={clear}>
        Clear
      </button>
    </>
  )
}
