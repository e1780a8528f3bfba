import { useMemo } from 'react'
import type { KeySource } from '../../core/sources/key-source'
import { useSession } from '../session'
import { type BoxReading, unread } from './box-reading'
import type { LongReading } from './long-reading'
import { useBox } from './use-box'

export interface KeySources {
  readonly box: BoxReading
  /** Every set there is: that of the key box first, then those that were loaded. */
  readonly all: readonly KeySource[]
  /** The one that a token of this issuer is held against; null when there is none. */
  readonly current: KeySource | null
  /** Whether the key box has still to be read. */
  readonly settles: boolean
  /** Whether nothing is known of it until then, or at all because the reading was cancelled. */
  readonly reads: 'reads' | 'cancelled' | null
  /** The reading of a text that takes longer; null when there is none. */
  readonly long: LongReading | null
}

/**
 * The key sets of the session, and the one to look into: what the person chose, else what stands in the key box, else the
 * set of the token's issuer, else the last one loaded.
 */
export function useKeySources(issuer: string | null): KeySources {
  const keys = useSession((session) => session.keys)
  const sources = useSession((session) => session.sources)
  const chosen = useSession((session) => session.chosen)
  const { reading: box, long } = useBox(keys)
  return useMemo(() => {
    const all = box.source ? [box.source, ...sources] : sources
    const byIssuer = sources.find(
      ({ origin }) => issuer !== null && origin.kind === 'fetched' && origin.issuer === issuer,
    )
    const current = all.find(({ id }) => id === chosen) ?? box.source ?? byIssuer ?? sources.at(-1) ?? null
    const isUnread = box === unread && keys.trim() !== ''
    const isCancelled = long?.isCancelled === true
    const reads = !isUnread ? null : !isCancelled ? 'reads' : current ? null : 'cancelled'
    return { box, all, current, settles: box.text !== keys && !isCancelled, reads, long }
  }, [box, long, sources, chosen, issuer, keys])
}
