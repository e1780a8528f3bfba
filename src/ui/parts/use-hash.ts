import { useSyncExternalStore } from 'react'

/** The part of the address after its `#`, with it; the component is drawn again when it changes. */
export function useHash(): string {
  return useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  )
}

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** Puts another fragment in the place of this one, so that going back does not lead to it. */
export function replaceHash(hash: string): void {
  history.replaceState(history.state, '', hash)
  // The browser tells only of what a person did.
  dispatchEvent(new Event('hashchange'))
}
