import { clockNow } from './clock'

/** One request that this page made. */
export interface LedgerEntry {
  /** Counts up from 1. */
  readonly id: number
  readonly url: string
  /** Whether it asked for a file of this page itself, as the browser did for its code. */
  readonly ofPage: boolean
  /** Why it was made: one sentence. */
  readonly why: string
  /** When it was made, in seconds since the epoch. */
  readonly at: number
  /** Milliseconds until it ended; null while it is under way. */
  readonly took_ms: number | null
  /** What came of it, in a few words. */
  readonly outcome: string
  /** Bytes of the body that were read. */
  readonly bytes: number
}

let entries: readonly LedgerEntry[] = []
const listeners = new Set<() => void>()

/** Every request since the page was opened, in order: the same array until something changes. Nothing of it is kept. */
export function ledger(): readonly LedgerEntry[] {
  return entries
}

/** Calls back whenever the ledger changes, until the returned function is called. */
export function subscribeLedger(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Enters a request that is about to be made. Whoever makes it calls the returned function when it has ended. */
export function enterRequest(
  url: string,
  why: string,
  { ofPage = false }: { readonly ofPage?: boolean } = {},
): (outcome: string, bytes: number) => void {
  const began = { took_ms: null, outcome: 'under way', bytes: 0 }
  const entry: LedgerEntry = { id: entries.length + 1, url, ofPage, why, at: clockNow(), ...began }
  const started = performance.now()
  change([...entries, entry])
  return (outcome, bytes) => {
    const ended = { ...entry, took_ms: Math.round(performance.now() - started), outcome, bytes }
    change(entries.map((one) => (one.id === entry.id ? ended : one)))
  }
}

function change(next: readonly LedgerEntry[]) {
  entries = next
  for (const listener of [...listeners]) listener()
}
