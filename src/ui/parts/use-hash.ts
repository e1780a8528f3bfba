import { useSyncExternalStore } from 'react'

/** The part of the address after its `#`, with it; the component is drawn again when it changes. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash)
}

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
