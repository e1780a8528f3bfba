import { member, typeOf } from '../foundation/json-access'
import type { JsonArray, JsonObject } from '../foundation/json-node'
import type { Flaw } from '../foundation/reading'
import type { Steps } from '../foundation/steps'
import { quote } from '../foundation/wording'
import { flawAt } from './flaws'
import type { Key } from './key'
import { readJwk } from './read-jwk'

/** The most entries that are read in one step. */
const STEP = 256

/** Reads the entries of an array as JWKs. `pointer` is where the array stands in `text`; what is no object is a flaw. */
export function* readKeyArray(array: JsonArray, pointer: string, text: string): Steps<{ keys: Key[]; flaws: Flaw[] }> {
  const keys: Key[] = []
  const flaws: Flaw[] = []
  for (const [i, item] of array.items.entries()) {
    if (i % STEP === STEP - 1) yield
    const at = `${pointer}/${i}`
    if (item.type === 'object') {
      keys.push(readJwk(item, at))
      flaws.push(...kidFlaws(item, at, text))
    } else flaws.push(flawAt(item, 'ENTRY_NOT_OBJECT', `${at} is ${typeOf(item)}; expected a JWK, an object.`, at))
  }
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
