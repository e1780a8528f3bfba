/** How long work stays polite: it rests between its steps, and stops when it is not wanted any more. */
export interface Pauses {
  /** Resolves when whoever waits for the thread has had their turn; left out, the work does not rest. */
  readonly breathe?: () => Promise<void>
  /** The work rejects with its reason once this is aborted. */
  readonly signal?: AbortSignal
}

/** One rest. Rejects when the work is not wanted any more. */
export async function pause({ breathe, signal }: Pauses): Promise<void> {
  await breathe?.()
  signal?.throwIfAborted()
}
