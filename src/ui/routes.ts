import { useSyncExternalStore } from 'react'
import { type Workbench, workbenches } from './workbenches'

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The workbench that the address names: `#/token`. Any other address opens the first; nothing else is read from it. */
export function useWorkbench(): Workbench {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return workbenches.find(({ name }) => hash === `#/${name}`) ?? workbenches[0]
}
