import { give } from '../../session'
import { exampleSet } from './example-set'

/** Before anything is pasted: what this is for, and a set to open. */
export function Start() {
  return (
    <div className="px-3.5 py-4 tablet:px-5">
      <p className="max-w-xl">
        Paste a key set to see every key of it: what it is for, its thumbprint, its certificate, and what is wrong with
        it. Then look for a kid or a thumbprint; no token is needed.
      </p>
      <p className="mt-2 max-w-xl text-soft">
        Everything happens in this tab. Private members are counted and named, and never shown.
      </p>
      <button type="button" className="plain-button mt-3" onClick={() => give({ keys: exampleSet() }, 'example')}>
        Open the keys that RFC 7517 prints
      </button>
    </div>
  )
}
