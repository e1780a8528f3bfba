import type { Place } from '../foundation/finding'
import { count, quote } from '../foundation/wording'
import type { Key, KeySet } from '../keys/key'
import { inKeys } from './places'

/** Which keys of a set one thing is true of, for one finding about all of them: a healthy set may have it in every key. */
export type SomeKeys = {
  readonly keys: number
  /** How many keys the set has. */
  readonly of: number
  /** The kids of the first few. */
  readonly kids: readonly string[]
}

/** One sighting for all keys of which it is true, at the first of them or its member; none when there are none. */
export function* sightKeys(
  keySet: KeySet | null,
  isTrue: (key: Key) => boolean,
  member?: string,
): Iterable<{ readonly at: Place; readonly facts: SomeKeys }> {
  if (keySet) yield* sightThese(keySet.keys.filter(isTrue), keySet, member)
}

/** The same for keys that are known. */
export function* sightThese(
  found: readonly Key[],
  keySet: KeySet,
  member?: string,
): Iterable<{ readonly at: Place; readonly facts: SomeKeys }> {
  if (found[0]) yield { at: inKeys(found[0], member), facts: someKeys(found, keySet) }
}

/** One sighting for each word and all keys of which it is the word; null is said of none. */
export function* sightKeysByWord(
  keySet: KeySet | null,
  wordOf: (key: Key) => string | null,
  memberOf: (word: string) => string | undefined,
): Iterable<{ readonly at: Place; readonly facts: SomeKeys & { readonly word: string } }> {
  if (!keySet) return
  const byWord = new Map<string, Key[]>()
  for (const key of keySet.keys) {
    const word = wordOf(key)
    if (word === null) continue
    const before = byWord.get(word)
    if (before) before.push(key)
    else byWord.set(word, [key])
  }
  for (const [word, keys] of byWord)
    yield { at: inKeys(keys[0] as Key, memberOf(word)), facts: { ...someKeys(keys, keySet), word } }
}

function someKeys(keys: readonly Key[], keySet: KeySet): SomeKeys {
  const kids = keys.slice(0, NAMED).flatMap(({ kid }) => kid ?? [])
  return { keys: keys.length, of: keySet.keys.length, kids }
}

/** Words to follow “in”: `the key “a”`, `both keys`, `all 3 keys`, `2 of 3 keys (“a” and “b”)`. */
export function keysPhrase({ keys, of, kids }: SomeKeys): string {
  if (of === 1) return kids[0] === undefined ? 'the key' : `the key ${quote(kids[0])}`
  if (keys === of) return of === 2 ? 'both keys' : `all ${count(of, 'key')}`
  return `${keys.toLocaleString('en')} of ${count(of, 'key')}${kids.length > 0 ? ` (${names(kids, keys)})` : ''}`
}

/** Kids that are named; the other keys are counted. */
const NAMED = 3

function names(kids: readonly string[], keys: number): string {
  const quoted = kids.map(quote)
  const others = keys - kids.length
  if (others > 0) return `${quoted.join(', ')} and ${count(others, 'other', 'others')}`
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
