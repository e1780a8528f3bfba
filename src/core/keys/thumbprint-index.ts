import { isBase64url, readBase64url, writeBase64url } from '../foundation/base64url'
import { finish, type Steps } from '../foundation/steps'
import { certificateThumbprints } from './certificate-thumbprints'
import type { Key } from './key'
import { thumbprint } from './thumbprint'

/** The indexes of the keys by the first two characters of each of their thumbprints, as far as they are known. */
interface ThumbprintIndex {
  readonly buckets: Map<string, number[]>
  /** How many of the keys are in it. */
  done: number
}

const known = new WeakMap<readonly Key[], ThumbprintIndex>()

/** The most keys that are hashed when a thumbprint is looked for: a hundred thousand take a second. */
const AT_ONCE = 1_000
/** The most that are hashed in one step: about two milliseconds. */
const STEP = 128

/** Hashes every key, so that keys can be found by their thumbprints, and by those of their certificates. */
export function* indexThumbprintsInSteps(keys: readonly Key[]): Steps<void> {
  const index = known.get(keys) ?? { buckets: new Map<string, number[]>(), done: 0 }
  known.set(keys, index)
  while (index.done < keys.length) {
    const key = keys[index.done] as Key
    for (const one of new Set([thumbprint(key), ...certificateThumbprints(key)].flatMap(beginningsOf))) {
      const bucket = index.buckets.get(one)
      if (bucket) bucket.push(index.done)
      else index.buckets.set(one, [index.done])
    }
    if (++index.done % STEP === 0) yield { done: index.done, total: keys.length, of: 'keys' }
  }
}

/** Whether keys can be found by their thumbprints: few can at once, many only after `indexThumbprintsInSteps`. */
export function areHashed(keys: readonly Key[]): boolean {
  return keys.length <= AT_ONCE || known.get(keys)?.done === keys.length
}

/**
 * The indexes of the keys that may have a thumbprint with this beginning, in base64url or in hexadecimal, in source order: a
 * few too many, and of many keys only those that were hashed before. `text` has at least two characters.
 */
export function keysByThumbprint(text: string, hexadecimal: string | null, keys: readonly Key[]): readonly number[] {
  if (keys.length <= AT_ONCE) finish(indexThumbprintsInSteps(keys))
  const { buckets } = known.get(keys) ?? { buckets: new Map<string, number[]>() }
  const spelt = [text.slice(0, 2), ...(hexadecimal === null ? [] : [beginningOfHex(hexadecimal)])]
  const found = [...new Set(spelt)].flatMap((one) => buckets.get(one) ?? [])
  return spelt.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found
}

/** A stated thumbprint may be written otherwise than its bytes would be. */
function beginningsOf(thumbprint: string | null): readonly string[] {
  if (thumbprint === null) return []
  const own = thumbprint.slice(0, 2)
  return isBase64url(thumbprint) ? [own] : [own, writeBase64url(readBase64url(thumbprint).bytes).slice(0, 2)]
}

/** The first twelve bits of hexadecimal digits, as base64url writes them. */
function beginningOfHex(digits: string): string {
  const bytes = [digits.slice(0, 2), digits.slice(2, 4)].map((two) => Number.parseInt(two, 16))
  return writeBase64url(Uint8Array.from(bytes)).slice(0, 2)
}
