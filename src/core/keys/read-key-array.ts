import { member, typeOf } from '../foundation/json-access'
import type { JsonArray, JsonNode, JsonObject } from '../foundation/json-node'
import type { Flaw } from '../foundation/reading'
import type { Steps } from '../foundation/steps'
import { quote } from '../foundation/wording'
import { flawAt } from './flaws'
import type { Key, KeySet } from './key'
import type { KeyText } from './key-format'
import { indexKidsInSteps } from './kid-index'
import { readJwk } from './read-jwk'

/** The most entries that are read in one step. */
const STEP = 256

/** The entries of an array with the key that each was read as: null where it is none. */
export interface KnownKeys {
  readonly text: string
  /** Where the array stands in the text. */
  readonly pointer: string
  readonly items: readonly JsonNode[]
  readonly keys: readonly (Key | null)[]
}

/** What the keys of a set were read from. It may hold private halves, so it is no part of them. */
const sources = new WeakMap<readonly Key[], KnownKeys>()

/** The keys of a set that was read before, to be taken again where nothing of them changed: with them stays what was found out. */
export function knownKeys(before: KeySet | null): KnownKeys | null {
  return (before && sources.get(before.keys)) ?? null
}

/**
 * Reads the entries of an array as JWKs. `pointer` is where the array stands in `text`; what is no object is a flaw. An
 * entry that is `known` at its place is that same key.
 */
export function* readKeyArray(
  { items }: JsonArray,
  pointer: string,
  { text, known }: KeyText,
): Steps<{ keys: Key[]; flaws: Flaw[] }> {
  const read: (Key | null)[] = []
  const flaws: Flaw[] = []
  for (const [i, item] of items.entries()) {
    if (i % STEP === STEP - 1) yield { done: i, total: items.length, of: 'keys' }
    const at = `${pointer}/${i}`
    if (item.type === 'object') {
      read.push(
        (known?.pointer === pointer && knownKey(known, i, text.slice(item.start, item.end))) || readJwk(item, at),
      )
      for (const flaw of kidFlaws(item, at, text)) flaws.push(flaw)
    } else {
      read.push(null)
      flaws.push(flawAt(item, 'ENTRY_NOT_OBJECT', `${at} is ${typeOf(item)}; expected a JWK, an object.`, at))
    }
  }
  const keys = read.filter((key) => key !== null)
  if (keys.length > STEP) yield* indexKidsInSteps(keys)
  sources.set(keys, { text, pointer, items, keys: keys.length === read.length ? keys : read })
  return { keys, flaws }
}

/** The key that stood at this place, where it was written with the same characters. */
function knownKey({ text, items, keys }: KnownKeys, at: number, source: string): Key | null {
  const item = items[at]
  return item && text.slice(item.start, item.end) === source ? (keys[at] ?? null) : null
}

/** Nearly every key has none. */
const none: readonly Flaw[] = []

/** A flaw when the kid of a JWK is not a string (RFC 7517 §4.5). */
export function kidFlaws(jwk: JsonObject, pointer: string, text: string): readonly Flaw[] {
  const kid = member(jwk, 'kid')
  if (!kid || kid.type === 'string') return none
  const source = kid.type === 'number' ? `, ${quote(text.slice(kid.start, kid.end))}` : ''
  const found = `The kid is ${typeOf(kid)}${source}`
  const message = `${found}; expected a string (RFC 7517 §4.5). A token's kid can never be equal to it.`
  return [flawAt(kid, 'KID_NOT_STRING', message, `${pointer}/kid`)]
}
