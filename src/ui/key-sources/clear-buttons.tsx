import { clear, undoClear, useSession } from '../session'

/** Forgets everything that was given, and brings it back for a minute. `onUndo` says where to go on. */
export function ClearButtons({ onUndo }: { readonly onUndo?: () => void }) {
  const { cleared } = useSession()
  const undo = () => {
    undoClear()
    onUndo?.()
  }
  return (
    <>
      {cleared && (
        <button type="button" className="plain-button" onClick={undo}>
          Undo
        </button>
      )}
      <button type="button" className="quiet-button" onClick={clear}>
        Clear
      </button>
    </>
  )
}
