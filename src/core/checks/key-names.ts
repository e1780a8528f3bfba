import { count, list, quote } from '../foundation/wording'
import type { Key } from '../keys/key'

/** Some keys of one side, for a sentence. */
export type KeyNames = { readonly keys: number; readonly kids: readonly string[] }

/** How many of them are named; the rest is counted. */
const NAMED = 3

export function nameKeys(keys: readonly Key[]): KeyNames {
  return { keys: keys.length, kids: keys.slice(0, NAMED).flatMap(({ kid }) => kid ?? []) }
}

/** “the key “a””, “2 keys (“a” and “b”)”, “a key without kid”. */
export function keyNames({ keys, kids }: KeyNames): string {
  if (keys === 1) return kids[0] === undefined ? 'a key without kid' : `the key ${quote(kids[0])}`
  const shown = kids.map(quote)
  const rest = keys - shown.length
  const names = rest > 0 && shown.length > 0 ? [...shown, count(rest, 'other', 'others')] : shown
  return `${count(keys, 'key')}${names.length > 0 ? ` (${list(names)})` : ''}`
}
