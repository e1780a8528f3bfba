import { keyIdentity } from '../comparison/key-identity'
import { holdTogether, type RotationState, type UsableKeys, usableKeys } from '../comparison/match-sets'
import { count } from '../foundation/wording'
import type { Key, KeySet } from '../keys/key'
import { readKeys } from '../keys/read-keys'
import { thumbprint } from '../keys/thumbprint'

/** A key set as it was at one time. */
export interface Snapshot {
  /** Seconds since the epoch. */
  readonly at: number
  readonly keys: string | KeySet
}

/** One set over time. Plain data; times are seconds since the epoch. */
export interface SetHistory {
  /** Those that can be read, by time. */
  readonly snapshots: readonly { readonly at: number; readonly keys: number }[]
  /** How many of the snapshots cannot be read as a key set. */
  readonly unreadable: number
  /** Every key that can verify, in the order in which they were first seen. */
  readonly keys: readonly KeyHistory[]
  /** From each snapshot to the next. */
  readonly steps: readonly HistoryStep[]
  /** Whether keys went and came back, as when replicas disagree: then the order tells no direction. */
  readonly flaps: boolean
  readonly summary: string
}

export interface KeyHistory {
  readonly thumbprint: string | null
  /** Every kid that it had, in order; null where it had none. */
  readonly kids: readonly (string | null)[]
  readonly kty: string
  readonly first_seen: number
  readonly last_seen: number
  /** Runs of snapshots that have it: more than one when it went and came back. */
  readonly seen: readonly { readonly from: number; readonly to: number }[]
  /** Whether the last snapshot has it. */
  readonly current: boolean
}

export interface HistoryStep {
  readonly from: number
  readonly to: number
  readonly state: RotationState
  readonly retained: number
  readonly added: number
  readonly removed: number
}

/** The history of one set from what was kept of it, in any order. Never throws. */
export function compareSnapshots(given: readonly Snapshot[]): SetHistory {
  const read = given.map(({ at, keys }) => ({ at, set: typeof keys === 'string' ? readSet(keys) : keys }))
  const sets = read
    .flatMap(({ at, set }) => (set && Number.isFinite(at) ? [{ at, set, usable: usableKeys(set) }] : []))
    .sort((a, b) => a.at - b.at)
  const steps = sets.slice(1).map(({ at, usable }, index) => {
    const before = sets[index] as Read
    const { state, retained, added, removed } = holdTogether(before.usable, usable)
    return { from: before.at, to: at, state, retained: retained.length, added: added.length, removed: removed.length }
  })
  const keys = keyHistories(sets)
  const flaps = keys.some(({ seen }) => seen.length > 1)
  const unreadable = given.length - sets.length
  return {
    snapshots: sets.map(({ at, set }) => ({ at, keys: set.keys.length })),
    unreadable,
    keys,
    steps,
    flaps,
    summary: summarise(sets.length, keys.length, steps, flaps),
  }
}

function readSet(text: string): KeySet | null {
  const reading = readKeys(text)
  return reading.state === 'unreadable' ? null : reading.value
}

interface Course {
  readonly key: Key
  readonly kids: Set<string | null>
  readonly seen: { from: number; to: number; last: number }[]
}

interface Read {
  readonly at: number
  readonly set: KeySet
  readonly usable: UsableKeys
}

function keyHistories(sets: readonly Read[]): readonly KeyHistory[] {
  const courses = new Map<string, Course>()
  for (const [index, { at, set, usable }] of sets.entries()) {
    for (const [identity, key] of usable) {
      const course: Course = courses.get(identity) ?? { key, kids: new Set(), seen: [] }
      courses.set(identity, course)
      const run = course.seen.at(-1)
      if (run?.last === index - 1) Object.assign(run, { to: at, last: index })
      else course.seen.push({ from: at, to: at, last: index })
    }
    for (const key of set.keys) courses.get(keyIdentity(key))?.kids.add(key.kid)
  }
  return [...courses.values()].map(({ key, kids, seen }) => ({
    thumbprint: thumbprint(key),
    kids: [...kids],
    kty: key.kty,
    first_seen: seen[0]?.from ?? 0,
    last_seen: seen.at(-1)?.to ?? 0,
    seen: seen.map(({ from, to }) => ({ from, to })),
    current: seen.at(-1)?.last === sets.length - 1,
  }))
}

function summarise(sets: number, keys: number, steps: readonly HistoryStep[], flaps: boolean): string {
  if (sets === 0) return 'No snapshot can be read as a key set.'
  const seen = `${count(sets, 'snapshot')} with ${count(keys, 'key')}`
  if (flaps)
    return `${seen}; keys went and came back, as when replicas of one issuer disagree, so the order of the snapshots tells no direction.`
  const cuts = steps.filter(({ state }) => state === 'disjoint').length
  const changes = steps.filter(({ state }) => state !== 'no_change').length
  if (changes === 0) return `${seen}, the same in all.`
  const cut =
    cuts === 0
      ? 'each shares keys with the one before'
      : `${count(cuts, 'of them shares', 'of them share')} no key with the one before`
  return `${seen}; ${count(changes, 'change')}, and ${cut}.`
}
