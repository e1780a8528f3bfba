import { finish, type Steps } from '../foundation/steps'
import type { Key } from './key'

/** What a search looks into, of all keys of a set at once. */
export interface SearchIndex {
  /** Marks the keys whose kid has this text in it, whatever the case. */
  markByKid(text: string, marks: Uint8Array): void
  /** Marks the keys of the kinds for which this holds. Keys of one kind are alike in all that it is told. */
  markByKind(isMeant: (kind: Kind) => boolean, marks: Uint8Array): void
}

export type Kind = Pick<Key, 'kty' | 'crv' | 'alg' | 'use' | 'bits'>

const known = new WeakMap<readonly Key[], SearchIndex>()

/** Made once for a set, so that a hundred thousand keys are searched within a frame of each letter typed. */
export function searchIndexOf(keys: readonly Key[]): SearchIndex {
  return known.get(keys) ?? finish(indexSearchInSteps(keys))
}

/** Stands between two kids, so that no match runs over both; where the text has one itself, its place tells. */
const BETWEEN = '\n'

/** The most keys that are gone through in one step. */
const STEP = 8_192

/** The same in steps, so that the first letter typed does not wait for it. */
export function* indexSearchInSteps(keys: readonly Key[]): Steps<SearchIndex> {
  const before = known.get(keys)
  if (before) return before
  const kids: string[] = []
  const starts = new Uint32Array(keys.length + 1)
  for (let at = 0; at < keys.length; at++) {
    if (at % STEP === STEP - 1) yield
    const kid = keys[at]?.kid?.toLowerCase() ?? ''
    kids.push(kid)
    starts[at + 1] = (starts[at] ?? 0) + kid.length + 1
  }
  const { kinds, kindOf } = yield* kindsInSteps(keys)
  const index = indexOf(kids.join(BETWEEN), starts, kinds, kindOf)
  known.set(keys, index)
  return index
}

function indexOf(all: string, starts: Uint32Array, kinds: readonly Kind[], kindOf: Uint32Array): SearchIndex {
  return {
    markByKid: (text, marks) => {
      const wanted = text.toLowerCase()
      let at = 0
      for (let found = all.indexOf(wanted); found >= 0; ) {
        at = lastFrom(starts, found, at)
        const end = (starts[at + 1] ?? 0) - 1
        const isWithin = found + wanted.length <= end
        if (isWithin) marks[at] = 1
        found = all.indexOf(wanted, isWithin ? end + 1 : found + 1)
      }
    },
    markByKind: (isMeant, marks) => {
      const meant = kinds.map(isMeant)
      if (meant.includes(true)) for (let at = 0; at < marks.length; at++) if (meant[kindOf[at] ?? 0]) marks[at] = 1
    },
  }
}

/** The last index from `low` on at which a key starts at or before the place. */
function lastFrom(starts: Uint32Array, place: number, low: number): number {
  let high = starts.length - 1
  let from = low
  while (high - from > 1) {
    const middle = (from + high) >> 1
    if ((starts[middle] ?? 0) <= place) from = middle
    else high = middle
  }
  return from
}

/** Nearly every set has few kinds, and keys of one kind beside each other. */
function* kindsInSteps(keys: readonly Key[]): Steps<{ readonly kinds: readonly Kind[]; readonly kindOf: Uint32Array }> {
  const kinds: Kind[] = []
  const numbers = new Map<string, number>()
  const kindOf = new Uint32Array(keys.length)
  let [last, number] = [null as Key | null, 0]
  for (const [at, key] of keys.entries()) {
    if (at % STEP === STEP - 1) yield
    if (!last || !isAlike(last, key)) {
      const name = JSON.stringify([key.kty, key.crv, key.alg, key.use, key.bits])
      number = numbers.get(name) ?? kinds.push(key) - 1
      numbers.set(name, number)
    }
    kindOf[at] = number
    last = key
  }
  return { kinds, kindOf }
}

const isAlike = (a: Kind, b: Kind) =>
  a.kty === b.kty && a.crv === b.crv && a.alg === b.alg && a.use === b.use && a.bits === b.bits
