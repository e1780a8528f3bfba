import { awaitFocus, useAwaited } from '../parts/way-back'
import { clear, currentSession, undoClear, useSession } from '../session'

/** Forgets everything that was given, and brings it back for a minute. `onUndo` goes on elsewhere than here. */
export function ClearButtons({ onUndo }: { readonly onUndo?: () => void }) {
  const session = useSession()
  const clearButton = useAwaited<HTMLButtonElement>(session, 'Clear')
  const clearAll = () => {
    clear()
    // The button that had the focus goes with all the rest, and another takes its place.
    awaitFocus(currentSession(), 'Clear')
  }
  const undo = () => {
    undoClear()
    // The button that had the focus goes.
    if (onUndo) onUndo()
    else clearButton.current?.focus()
  }
  return (
    <>
      {session.canUndo && (
        <button type="button" className="plain-button" onClick={undo}>
          Undo
        </button>
      )}
      <button ref={clearButton} type="button" className="quiet-button" onClick={clearAll}>
        Clear
      </button>
    </>
  )
}
