export interface TimeLimit {
  /** Aborts at whichever comes first. */
  readonly signal: AbortSignal
  /** What came first; null while neither has come. */
  ended(): 'timed_out' | 'cancelled' | null
  /** Ends the waiting, and whatever still listens to the signal. */
  stop(): void
}

/** One signal for two ends: the time, in milliseconds from now, and the caller's own signal. */
export function limitTime(milliseconds: number, cancel: AbortSignal): TimeLimit {
  const controller = new AbortController()
  let ended: 'timed_out' | 'cancelled' | null = null
  const end = (how: 'timed_out' | 'cancelled') => {
    ended ??= how
    controller.abort()
  }
  const timer = setTimeout(end, milliseconds, 'timed_out')
  const onCancel = () => end('cancelled')
  if (cancel.aborted) onCancel()
  cancel.addEventListener('abort', onCancel)
  return {
    signal: controller.signal,
    ended: () => ended,
    stop: () => {
      clearTimeout(timer)
      cancel.removeEventListener('abort', onCancel)
      controller.abort()
    },
  }
}
