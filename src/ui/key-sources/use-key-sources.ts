import { useMemo } from 'react'
import type { KeySource } from '../../core/sources/key-source'
import { useSession } from '../session'
import { type BoxReading, unread } from './box-reading'
import { useBox } from './use-box'

export interface KeySources {
  readonly box: BoxReading
  /** Every set there is: that of the key box first, then those that were loaded. */
  readonly all: readonly KeySource[]
  /** The one that a token of this issuer is held against; null when there is none. */
  readonly current: KeySource | null
  /** Whether the key box has still to be read. */
  readonly settles: boolean
  /** Whether nothing is known of it until then. */
  readonly reads: boolean
}

/**
 * The key sets of the session, and the one to look into: what the person chose, else what stands in the key box, else the
 * set of the token's issuer, else the last one loaded.
 */
export function useKeySources(issuer: string | null): KeySources {
  const keys = useSession((session) => session.keys)
  const sources = useSession((session) => session.sources)
  const chosen = useSession((session) => session.chosen)
  const box = useBox(keys)
  return useMemo(() => {
    const all = box.source ? [box.source, ...sources] : sources
    const byIssuer = sources.find(
      ({ origin }) => issuer !== null && origin.kind === 'fetched' && origin.issuer === issuer,
    )
    const current = all.find(({ id }) => id === chosen) ?? box.source ?? byIssuer ?? sources.at(-1) ?? null
    return { box, all, current, settles: box.text !== keys, reads: box === unread && keys.trim() !== '' }
  }, [box, sources, chosen, issuer, keys])
}
