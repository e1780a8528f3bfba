import { count, list, quote } from '../../../core/foundation/wording'
import { findExactly, type Hit } from '../../../core/keys/find-keys'
import type { Key, KeySet } from '../../../core/keys/key'
import { hasKid } from '../../../core/keys/kid-index'
import { type NearMiss, nearMisses } from '../../../core/keys/near-miss'

/** Another loaded set, in which an absent kid is looked for too. */
export interface OtherSet {
  readonly name: string
  readonly keySet: KeySet
}

export interface Answer {
  readonly state: 'there' | 'absent'
  /** Whether the text names a key of the set, and which. Quoted values stand in “ ”. */
  readonly sentence: string
  /** The keys that may be meant though none is named, each with how it may be; indexes into the keys. */
  readonly misses: readonly { readonly key: number; readonly explanation: string }[]
}

export interface Looking {
  /** The keys that the text may mean, where that is known; left out, they are looked for. */
  readonly near?: readonly NearMiss[]
  /** False as long as keys cannot be found by their thumbprints. */
  readonly isHashed?: boolean
}

/** Whether a text names a key, exactly, by kid or by thumbprint; null for a blank text. */
export function findAnswer(
  text: string,
  keys: readonly Key[],
  others: readonly OtherSet[],
  { near = nearMisses(text, keys), isHashed = true }: Looking = {},
): Answer | null {
  if (text.trim() === '') return null
  const [first, ...more] = findExactly(text, keys)
  if (first) return { state: 'there', sentence: thereSentence(text, first, more, keys), misses: [] }
  const elsewhere = others.filter(({ keySet }) => findExactly(text, keySet.keys).length > 0)
  const names = list(elsewhere.map(({ name }) => quote(name)))
  const found = elsewhere.length > 0 ? ` It is in ${names}.` : ''
  const absent = isHashed
    ? `No key of this set has the kid or thumbprint ${quote(text)}.`
    : `No key of this set has the kid ${quote(text)}; the thumbprints are still being made.`
  return { state: 'absent', sentence: absent + found, misses: missesOf(near) }
}

/** Whether what may be meant is worth looking for: someone who is still typing looks for a key in thousands. */
export const asksForMisses = (text: string, keys: readonly Key[], matching: number) =>
  text.trim() !== '' && (keys.length <= ALWAYS_COMPARED || matching <= FEW_MATCHES) && !hasKid(text, keys)

const ALWAYS_COMPARED = 500
const FEW_MATCHES = 20
/** A beginning that more keys share is a search, and not a kid that was cut off. */
const CUT_OFF_LIMIT = 3

function missesOf(misses: readonly NearMiss[]): Answer['misses'] {
  const cutOff = misses.filter(({ reason }) => reason === 'TRUNCATED').length
  return misses
    .filter(({ reason }) => reason !== 'TRUNCATED' || cutOff <= CUT_OFF_LIMIT)
    .map(({ key, explanation }) => ({ key, explanation: withoutToken(explanation) }))
}

/** The rules speak of a token's kid; here there is no token. What stands in quotes is data and stays. */
function withoutToken(explanation: string): string {
  return explanation
    .split(/(“[^”]*”)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("token's kid", 'wanted kid')))
    .join('')
}

function thereSentence(text: string, first: Hit, more: readonly Hit[], keys: readonly Key[]): string {
  const wanted = quote(text.trim())
  const key = keys[first.key]
  if (!key) return ''
  const place = `key ${(first.key + 1).toLocaleString('en')} of ${keys.length.toLocaleString('en')}`
  const named = key.kid === null ? `${place}, which has no kid` : `the key ${quote(key.kid)}, ${place}`
  if (first.by === 'kid') {
    if (more.length > 0) return `Yes, but the kid ${quote(text)} is that of ${count(more.length + 1, 'key')}.`
    return `Yes: the kid ${quote(text)} is there, ${place}.`
  }
  const what = first.by === 'thumbprint' ? 'the thumbprint (RFC 7638)' : 'the certificate thumbprint (x5t or x5t#S256)'
  const copies = more.length > 0 ? ` ${count(more.length, 'other key has', 'other keys have')} it too.` : ''
  return `Yes: ${wanted} is ${what} of ${named}.${copies}`
}
