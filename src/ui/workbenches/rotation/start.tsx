import { clockNow } from '../../../platform/clock'
import { giveRotation } from '../../session'
import { exampleRotation } from './example-rotation'

/** Before anything is given: what this is for, and two sets to compare. */
export function Start() {
  return (
    <div className="border-t border-line px-3.5 py-4 tablet:px-5">
      <p className="max-w-3xl">
        Give the key set as it was, and as it is or will be. The keys are compared by what they are, not by their kid:
        which stay, which go, and which tokens in flight break. The plan below says when each step of a rotation is
        safe.
      </p>
      <p className="mt-2 max-w-3xl text-soft">
        Everything happens in this tab. Sets that were fetched or kept can be chosen above their box.
      </p>
      <button
        type="button"
        className="plain-button mt-3"
        onClick={() => void exampleRotation(clockNow()).then((sets) => giveRotation(sets, 'example'))}
      >
        Open an example of a rotation
      </button>
    </div>
  )
}
