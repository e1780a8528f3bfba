import { useSyncExternalStore } from 'react'
import type { WantedChecks } from '../../../core/checks/find-checks'
import { whenCleared } from '../../session'

const all: WantedChecks = { text: '', severity: null, subject: null }

/** What was looked for last, so that it is still there on the way back from an entry. */
let wanted = all
let stopListening: (() => void) | null = null
const listeners = new Set<() => void>()

/** What is looked for; everything, at first and again after Clear. */
export function useWanted(): WantedChecks {
  return useSyncExternalStore(subscribe, () => wanted)
}

/** Looks for something else. Clear forgets it with everything else, for anything may have been pasted there. */
export function want(change: Partial<WantedChecks>): void {
  stopListening?.()
  wanted = { ...wanted, ...change }
  stopListening = whenCleared(() => {
    want(all)
  })
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
