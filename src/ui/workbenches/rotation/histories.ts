import type { Snapshot } from '../../../core/rotation/compare-snapshots'
import type { KeySource } from '../../../core/sources/key-source'

/** What is known of one set over time. */
export interface SetOverTime {
  /** Where the set is, or whose it is. */
  readonly from: string
  readonly snapshots: readonly Snapshot[]
}

/**
 * The sets of which there is more than one snapshot: those that were kept, and what was fetched in this session from the
 * same place. The one with the most snapshots stands first.
 */
export function setsOverTime(loaded: readonly KeySource[], kept: readonly KeySource[]): readonly SetOverTime[] {
  const byPlace = new Map<string, Map<string, Snapshot>>()
  for (const { origin, keySet } of [...kept, ...loaded]) {
    const stood = origin.kind === 'kept' ? origin : origin.kind === 'fetched' ? fetched(origin) : null
    if (!stood) continue
    const snapshots = byPlace.get(stood.from) ?? new Map<string, Snapshot>()
    byPlace.set(stood.from, snapshots)
    // A set that was fetched and then kept is one snapshot.
    const name = `${stood.at} ${keySet.keys.length}`
    if (!snapshots.has(name)) snapshots.set(name, { at: stood.at, keys: keySet })
  }
  return [...byPlace]
    .map(([from, snapshots]) => ({ from, snapshots: [...snapshots.values()] }))
    .filter(({ snapshots }) => snapshots.length > 1)
    .sort((a, b) => b.snapshots.length - a.snapshots.length)
}

type Fetched = Extract<KeySource['origin'], { kind: 'fetched' }>

/** Named as a kept one is: without a user name or password. */
function fetched({ jwks_uri: uri, evidence }: Fetched): { readonly from: string; readonly at: number } {
  return { from: uri.replace(/^(https?:\/\/)[^/?#]*@/, '$1'), at: Math.floor(evidence.at) }
}
