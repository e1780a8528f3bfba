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
  const partners = pairRepeated(a, b)
  const partnered = new Set(partners.values())
  const isRepeated = (identity: string) => a.repeated.has(identity) || b.repeated.has(identity)
  const pairs: KeyPair[] = []
  for (const [index, identity] of a.identities.entries()) {
    const key = before.keys[index] as Key
    const other = b.firsts.get(identity) ?? null
    const partner = other && isRepeated(identity) ? partners.get(key) : other
    pairs.push(partner ? pairOf(key, partner) : aloneOf(key, null, other))
  }
  for (const [index, identity] of b.identities.entries()) {
    const key = after.keys[index] as Key
    const other = a.firsts.get(identity) ?? null
    const isPartnered = other !== null && (!isRepeated(identity) || partnered.has(key))
    if (!isPartnered) pairs.push(aloneOf(null, key, other))
  }
  return {
    ...holdTogether(usableOf(a), usableOf(b)),
    pairs,
    reusedKids: findReusedKids(pairs),
    isReordered: isReordered(pairs, after.keys),
  }
}

/** Whether the partners stand in another order than in the later set, whose other keys are passed over. */
function isReordered(pairs: readonly KeyPair[], later: readonly Key[]): boolean {
  let place = 0
  for (const { before, after } of pairs) {
    if (!before || !after) continue
    while (place < later.length && later[place] !== after) place++
    if (place === later.length) return true
  }
  return false
}

/** Each key that can verify once, under what it is. */
export type UsableKeys = ReadonlyMap<string, Key>

/** The keys that can verify, as sets: which are in both, which in one alone. */
export function holdTogether(
  before: UsableKeys,
  after: UsableKeys,
): Pick<SetMatch, 'state' | 'retained' | 'added' | 'removed'> {
  const removed: Key[] = []
  const added: Key[] = []
  const retained: Key[] = []
  for (const [identity, key] of before) if (!after.has(identity)) removed.push(key)
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

function usableOf({ firsts, repeated }: Grouped): UsableKeys {
  const doubtful: string[] = []
  for (const [identity, key] of firsts) if (!isUsable(key)) doubtful.push(identity)
  if (doubtful.length === 0) return firsts
  const usable = new Map(firsts)
  for (const identity of doubtful) {
    const key = repeated.get(identity)?.find(isUsable)
    if (key) usable.set(identity, key)
    else usable.delete(identity)
  }
  return usable
}

/** The keys of a set by what they are. Nearly always each is listed once, and then it needs no list of its own. */
interface Grouped {
  /** One for each entry of the set, in its place. */
  readonly identities: readonly string[]
  /** The first entry of each key. */
  readonly firsts: ReadonlyMap<string, Key>
  /** All entries of the keys that are listed more than once. */
  readonly repeated: ReadonlyMap<string, readonly Key[]>
}

function groupKeys(keys: readonly Key[]): Grouped {
  const identities: string[] = []
  const firsts = new Map<string, Key>()
  const repeated = new Map<string, Key[]>()
  for (const key of keys) {
    const identity = keyIdentity(key)
    identities.push(identity)
    const first = firsts.get(identity)
    const entries = repeated.get(identity)
    if (entries) entries.push(key)
    else if (first) repeated.set(identity, [first, key])
    else firsts.set(identity, key)
  }
  return { identities, firsts, repeated }
}

/** The partners of those entries whose key is listed more than once on a side. */
function pairRepeated(a: Grouped, b: Grouped): ReadonlyMap<Key, Key> {
  const partners = new Map<Key, Key>()
  for (const identity of new Set([...a.repeated.keys(), ...b.repeated.keys()]))
    pairUp(entriesOf(a, identity), entriesOf(b, identity), partners)
  return partners
}

function entriesOf({ firsts, repeated }: Grouped, identity: string): readonly Key[] {
  const first = firsts.get(identity)
  return repeated.get(identity) ?? (first ? [first] : [])
}

/** Pairs the entries of one key: first those of one kid, then the rest in their order. */
function pairUp(before: readonly Key[], after: readonly Key[], partners: Map<Key, Key>): void {
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

function aloneOf(before: Key | null, after: Key | null, elsewhere: Key | null): KeyPair {
  return { change: before ? 'removed' : 'added', before, after, elsewhere, members: [] }
}
