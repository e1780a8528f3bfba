import { useSyncExternalStore } from 'react'
import { whenCleared } from '../../session'

/** The error that the person pasted, in this tab's memory alone: a log line may have a token in it. */
let pasted = ''
let stopListening: (() => void) | null = null
const listeners = new Set<() => void>()

/** The error as pasted; '' when there is none, and again after Clear. */
export function usePastedError(): string {
  return useSyncExternalStore(subscribe, () => pasted)
}

/** Takes a pasted error, which Clear forgets with everything else. */
export function giveError(text: string): void {
  stopListening?.()
  stopListening = text === '' ? null : whenCleared(() => giveError(''))
  pasted = text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
