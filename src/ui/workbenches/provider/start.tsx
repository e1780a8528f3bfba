import { giveProvider } from '../../session'
import { exampleProvider } from './example-provider'

/** Before anything is given: what this is for, and an issuer to look through. */
export function Start() {
  return (
    <div className="border-t border-line px-3.5 py-4 tablet:px-5">
      <p className="max-w-3xl">
        Name an issuer and fetch its metadata, or paste them. Each member is laid out and explained, and what is wrong
        is marked where it stands: an issuer that calls itself otherwise, a key set that is elsewhere, algorithms
        without a key. Beside it, what a client or a verifier is set to is held against the same issuer.
      </p>
      <p className="mt-2 max-w-3xl text-soft">
        Everything happens in this tab; nothing is fetched until you press a button.
      </p>
      <button type="button" className="plain-button mt-3" onClick={() => giveProvider(exampleProvider, 'example')}>
        Open an example of an issuer
      </button>
    </div>
  )
}
