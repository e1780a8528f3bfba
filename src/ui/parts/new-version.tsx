import { useSyncExternalStore } from 'react'
import { isNewVersionHere, subscribeNewVersion } from '../../platform/offline-copy'

/** Tells that a newer version is here. It is never opened under someone's hands. */
export function NewVersion() {
  const isHere = useSyncExternalStore(subscribeNewVersion, isNewVersionHere, () => false)
  return (
    <span aria-live="polite" className="ml-auto text-ink">
      {isHere && 'A new version of Latchkey is here: it opens the next time.'}
    </span>
  )
}
