import type { Key, KeySet } from '../keys/key'
import { keyIdentity } from './key-identity'
import { type MemberChange, memberChanges } from './member-changes'
import { findReusedKids, type ReusedKid } from './reused-kids'
import { isUsable } from './usable-key'

export type KeyChange = 'kept' | 'added' | 'removed' | 'renamed' | 'changed'

/** One key of either set, with its counterpart on the other side. At least one of the two is there. */
export interface KeyPair {
  readonly change: KeyChange
  readonly before: Key | null
  readonly after: Key | null
  /** Of an entry without a counterpart, another entry on the other side that is the same key, listed there fewer times. */
  readonly elsewhere: Key | null
  /** What differs besides the kid; empty unless both are there. */
  readonly members: readonly MemberChange[]
}

/** `disjoint`: none in common. `overlap`: some of the earlier are not in the later. `safe_overlap`: all are, and more. */
export type RotationState = 'no_change' | 'safe_overlap' | 'overlap' | 'disjoint'

/** Two key sets held against each other. What they have in common counts each key once, however often it is listed. */
export interface SetMatch {
  readonly state: RotationState
  /** In the order of the earlier set, then what only the later one has. */
  readonly pairs: readonly KeyPair[]
  /** Keys that can verify, and are in both sets; as the later one has them. */
  readonly retained: readonly Key[]
  /** Keys that can verify, and only the later set can verify with. */
  readonly added: readonly Key[]
  /** Keys that can verify, and only the earlier set can verify with. */
  readonly removed: readonly Key[]
  readonly reusedKids: readonly ReusedKid[]
  /** Whether the keys that are in both stand in another order. */
  readonly isReordered: boolean
}

/** Matches two sets by what their keys are, then by kid. Time grows with the number of keys alone. */
export function matchSets(before: KeySet, after: KeySet): SetMatch {
  const [a, b] = [groupKeys(before.keys), groupKeys(after.keys)]
  const places = new Map(after.keys.map((key, index) => [key, index]))
  const partners = new Map<Key, Key>()
  for (const [identity, keys] of a) {
    const others = b.get(identity)
    if (others) pairUp(keys, others, partners)
  }
  const partnered = new Set(partners.values())
  const pairs = [
    ...before.keys.map((key) => {
      const partner = partners.get(key)
      return partner ? pairOf(key, partner) : aloneOf('removed', key, b)
    }),
    ...after.keys.filter((key) => !partnered.has(key)).map((key) => aloneOf('added', key, a)),
  ]
  const order = pairs.flatMap((pair) => (pair.before && pair.after ? [places.get(pair.after) as number] : []))
  return {
    ...holdTogether(usableOf(a), usableOf(b)),
    pairs,
    reusedKids: findReusedKids(pairs),
    isReordered: order.some((place, index) => index > 0 && place < (order[index - 1] as number)),
  }
}

/** Each key that can verify once, under what it is. */
export type UsableKeys = ReadonlyMap<string, Key>

/** The keys that can verify, as sets: which are in both, which in one alone. */
export function holdTogether(
  before: UsableKeys,
  after: UsableKeys,
): Pick<SetMatch, 'state' | 'retained' | 'added' | 'removed'> {
  const removed = [...before].flatMap(([identity, key]) => (after.has(identity) ? [] : [key]))
  const added: Key[] = []
  const retained: Key[] = []
  for (const [identity, key] of after) (before.has(identity) ? retained : added).push(key)
  return { state: stateOf(retained.length, added.length, removed.length), retained, added, removed }
}

function stateOf(retained: number, added: number, removed: number): RotationState {
  if (added + removed === 0) return 'no_change'
  if (retained === 0) return 'disjoint'
  return removed === 0 ? 'safe_overlap' : 'overlap'
}

export function usableKeys({ keys }: KeySet): UsableKeys {
  return usableOf(groupKeys(keys))
}

function usableOf(groups: ReadonlyMap<string, readonly Key[]>): UsableKeys {
  const usable = new Map<string, Key>()
  for (const [identity, keys] of groups) {
    const key = keys.find(isUsable)
    if (key) usable.set(identity, key)
  }
  return usable
}

function groupKeys(keys: readonly Key[]): ReadonlyMap<string, Key[]> {
  const groups = new Map<string, Key[]>()
  for (const key of keys) {
    const identity = keyIdentity(key)
    const group = groups.get(identity)
    if (group) group.push(key)
    else groups.set(identity, [key])
  }
  return groups
}

/** Pairs the entries of one key: first those of one kid, then the rest in their order. */
function pairUp(before: readonly Key[], after: readonly Key[], partners: Map<Key, Key>): void {
  const [key, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && key && other) {
    partners.set(key, other)
    return
  }
  const free = new Map<string | null, Key[]>()
  for (const key of after.toReversed()) {
    const same = free.get(key.kid)
    if (same) same.push(key)
    else free.set(key.kid, [key])
  }
  const left: Key[] = []
  for (const key of before) {
    const partner = free.get(key.kid)?.pop()
    if (partner) partners.set(key, partner)
    else left.push(key)
  }
  const rest = new Set([...free.values()].flat())
  const others = after.filter((key) => rest.has(key))
  for (const [index, key] of left.entries()) {
    const partner = others[index]
    if (partner) partners.set(key, partner)
  }
}

function pairOf(before: Key, after: Key): KeyPair {
  const members = memberChanges(before, after)
  const isChanged = members.some(({ weight }) => weight !== 'encoding')
  const change = before.kid !== after.kid ? 'renamed' : isChanged ? 'changed' : 'kept'
  return { change, before, after, elsewhere: null, members }
}

function aloneOf(change: 'added' | 'removed', key: Key, others: ReadonlyMap<string, readonly Key[]>): KeyPair {
  const elsewhere = others.get(keyIdentity(key))?.[0] ?? null
  const [before, after] = change === 'removed' ? [key, null] : [null, key]
  return { change, before, after, elsewhere, members: [] }
}
