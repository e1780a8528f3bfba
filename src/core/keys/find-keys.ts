import { readBase64url } from '../foundation/base64url'
import type { Steps } from '../foundation/steps'
import { certificateThumbprints } from './certificate-thumbprints'
import type { Key } from './key'
import { keysNamed } from './kid-index'
import { indexSearchInSteps, searchIndexOf } from './search-index'
import { thumbprint } from './thumbprint'
import { areHashed, indexThumbprintsInSteps, keysByThumbprint } from './thumbprint-index'

/** By what a key was found: its kid, its own thumbprint (RFC 7638), or that of its certificate (RFC 7515 §4.1.7, §4.1.8). */
export type FoundBy = 'kid' | 'thumbprint' | 'certificate'

export interface Hit {
  /** Index of the key in the keys that were given. */
  readonly key: number
  readonly by: FoundBy
}

/**
 * The keys that the text names exactly, in source order: by kid, code point by code point, or else by a whole thumbprint
 * in base64url, in hexadecimal or as a URN (RFC 9278). Empty when there are none.
 */
export function findExactly(text: string, keys: readonly Key[]): readonly Hit[] {
  const byKid = keysNamed(text, keys)
  if (byKid.length > 0) return byKid.map((key) => ({ key, by: 'kid' }))
  const bare = text.trim()
  const value = bare.startsWith(URN) ? bare.slice(URN.length) : bare
  if (value.length < SHORTEST_THUMBPRINT) return []
  const spelling = spellingOf(value)
  const named = keysByThumbprint(value, hexOf(value), keys)
  const byThumbprint = named.filter((index) => spelling(thumbprint(keys[index] as Key)) === 'whole')
  if (byThumbprint.length > 0) return byThumbprint.map((key) => ({ key, by: 'thumbprint' }))
  const isOfCertificate = (index: number) =>
    certificateThumbprints(keys[index] as Key).some((one) => spelling(one) === 'whole')
  return named.filter(isOfCertificate).map((key) => ({ key, by: 'certificate' }))
}

/**
 * The indexes of the keys that match what is typed, in source order; all of them for a blank text. A key matches when its
 * kid contains the text, or when each word of the text is in its kid, begins its kty, crv, alg or use, is its size in
 * bits, or begins one of its thumbprints; those are not asked where they are still being made.
 */
export function findMatching(text: string, keys: readonly Key[], isHashed = areHashed(keys)): readonly number[] {
  const whole = text.trim()
  const words = text.split(/\s+/).filter((word) => word !== '')
  const [first, ...others] = words
  if (first === undefined) return Array.from(keys, (_, index) => index)
  const marks = marksOf(first, keys, isHashed)
  for (const other of others) {
    const also = marksOf(other, keys, isHashed)
    for (let at = 0; at < marks.length; at++) marks[at] = (marks[at] ?? 0) & (also[at] ?? 0)
  }
  if (others.length > 0) searchIndexOf(keys).markByKid(whole, marks)
  const found: number[] = []
  for (let at = 0; at < marks.length; at++) if (marks[at]) found.push(at)
  return found
}

/** Makes ready what searches rest on, so that the first does not wait for it; only then keys are found by thumbprints. */
export function* prepareSearch(keys: readonly Key[]): Steps<void> {
  yield
  yield* indexSearchInSteps(keys)
  yield* indexThumbprintsInSteps(keys)
}

/** RFC 9278 §3. */
const URN = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:'
/** SHA-1 in base64url. In characters. */
const SHORTEST_THUMBPRINT = 27
/** Shorter beginnings of a thumbprint are found everywhere by accident. In characters. */
const SHORTEST_BEGINNING = 3
const SHORTEST_HEX_BEGINNING = 8

/** A one for each key that the word matches. */
function marksOf(word: string, keys: readonly Key[], isHashed: boolean): Uint8Array {
  const marks = new Uint8Array(keys.length)
  const index = searchIndexOf(keys)
  index.markByKid(word, marks)
  const lower = word.toLowerCase()
  index.markByKind(
    ({ kty, crv, alg, use, bits }) =>
      (bits !== null && String(bits) === word) ||
      [kty, crv, alg, use].some((one) => one?.toLowerCase().startsWith(lower)),
    marks,
  )
  if (!isHashed || word.length < SHORTEST_BEGINNING) return marks
  const spelling = spellingOf(word)
  for (const at of keysByThumbprint(word, hexOf(word), keys)) {
    const key = keys[at] as Key
    if (!marks[at] && [thumbprint(key), ...certificateThumbprints(key)].some((one) => spelling(one) !== null))
      marks[at] = 1
  }
  return marks
}

/** Whether a text is all of a thumbprint or its beginning, in base64url or in hexadecimal, with or without colons. */
function spellingOf(text: string): (thumbprint: string | null) => 'whole' | 'beginning' | null {
  const digits = hexOf(text)
  return (published) => {
    if (published === null) return null
    if (published.startsWith(text)) return published === text ? 'whole' : 'beginning'
    if (digits === null) return null
    const hex = thumbprintHex(published)
    return hex === digits ? 'whole' : hex.startsWith(digits) ? 'beginning' : null
  }
}

/** The digits of a text that may be hexadecimal, in lower case; null where it is not, or too short to tell. */
function hexOf(text: string): string | null {
  const digits = text.replaceAll(':', '').toLowerCase()
  return digits.length >= SHORTEST_HEX_BEGINNING && /^[\da-f]+$/.test(digits) ? digits : null
}

/** A thumbprint in base64url as hexadecimal, in lower case. */
export function thumbprintHex(text: string): string {
  return Array.from(readBase64url(text).bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
