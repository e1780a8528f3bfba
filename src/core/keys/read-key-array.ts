import { member, typeOf } from '../foundation/json-access'
import type { JsonArray, JsonObject } from '../foundation/json-node'
import type { Flaw } from '../foundation/reading'
import type { Steps } from '../foundation/steps'
import { quote } from '../foundation/wording'
import { flawAt } from './flaws'
import type { Key, KeySet } from './key'
import type { KeyText } from './key-format'
import { readJwk } from './read-jwk'

/** The most entries that are read in one step. */
const STEP = 256

/** Keys that were read before, by the text that each was read from. */
export type KnownKeys = ReadonlyMap<string, Key>

/** What the keys of a set were read from. It may hold private halves, so it is no part of them. */
const sources = new WeakMap<readonly Key[], { readonly text: string; readonly entries: readonly JsonObject[] }>()

/** The keys of a set that was read before, to be taken again where nothing of them changed: with them stays what was found out. */
export function knownKeys(before: KeySet | null): KnownKeys {
  const { text = '', entries = [] } = sources.get(before?.keys ?? []) ?? {}
  return new Map(entries.map(({ start, end }, i) => [text.slice(start, end), before?.keys[i] as Key]))
}

/**
 * Reads the entries of an array as JWKs. `pointer` is where the array stands in `text`; what is no object is a flaw. An
 * entry that is `known` at its place is that same key.
 */
export function* readKeyArray(
  array: JsonArray,
  pointer: string,
  { text, known }: KeyText,
): Steps<{ keys: Key[]; flaws: Flaw[] }> {
  const keys: Key[] = []
  const entries: JsonObject[] = []
  const flaws: Flaw[] = []
  for (const [i, item] of array.items.entries()) {
    if (i % STEP === STEP - 1) yield
    const at = `${pointer}/${i}`
    if (item.type === 'object') {
      const before = known.size > 0 ? known.get(text.slice(item.start, item.end)) : undefined
      keys.push(before?.pointer === at ? before : readJwk(item, at))
      entries.push(item)
      flaws.push(...kidFlaws(item, at, text))
    } else flaws.push(flawAt(item, 'ENTRY_NOT_OBJECT', `${at} is ${typeOf(item)}; expected a JWK, an object.`, at))
  }
  sources.set(keys, { text, entries })
  return { keys, flaws }
}

/** A flaw when the kid of a JWK is not a string (RFC 7517 §4.5). */
export function kidFlaws(jwk: JsonObject, pointer: string, text: string): readonly Flaw[] {
  const kid = member(jwk, 'kid')
  if (!kid || kid.type === 'string') return []
  const source = kid.type === 'number' ? `, ${quote(text.slice(kid.start, kid.end))}` : ''
  const found = `The kid is ${typeOf(kid)}${source}`
  const message = `${found}; expected a string (RFC 7517 §4.5). A token's kid can never be equal to it.`
  return [flawAt(kid, 'KID_NOT_STRING', message, `${pointer}/kid`)]
}
