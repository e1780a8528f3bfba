import { readBase64url } from '../foundation/base64url'
import { certificateThumbprints } from './certificate-thumbprints'
import type { Key } from './key'
import { thumbprint } from './thumbprint'

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
  const byKid = hitsBy('kid', keys, (key) => key.kid === text)
  if (byKid.length > 0) return byKid
  const bare = text.trim()
  const value = bare.startsWith(URN) ? bare.slice(URN.length) : bare
  if (value.length < SHORTEST_THUMBPRINT) return []
  const spelling = spellingOf(value)
  const byThumbprint = hitsBy('thumbprint', keys, (key) => spelling(thumbprint(key)) === 'whole')
  if (byThumbprint.length > 0) return byThumbprint
  return hitsBy('certificate', keys, (key) => certificateThumbprints(key).some((one) => spelling(one) === 'whole'))
}

/**
 * The indexes of the keys that match what is typed, in source order; all of them for a blank text. A key matches when its
 * kid contains the text, or when each word of the text is in its kid, begins its kty, crv, alg or use, is its size in
 * bits, or begins one of its thumbprints.
 */
export function findMatching(text: string, keys: readonly Key[]): readonly number[] {
  const whole = text.trim().toLowerCase()
  const matchers = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(wordMatcher)
  return keys.flatMap((key, index) =>
    key.kid?.toLowerCase().includes(whole) || matchers.every((matches) => matches(key)) ? [index] : [],
  )
}

/** RFC 9278 §3. */
const URN = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:'
/** SHA-1 in base64url. In characters. */
const SHORTEST_THUMBPRINT = 27
/** Shorter beginnings of a thumbprint are found everywhere by accident. In characters. */
const SHORTEST_BEGINNING = 3
const SHORTEST_HEX_BEGINNING = 8

function hitsBy(by: FoundBy, keys: readonly Key[], isMeant: (key: Key) => boolean): readonly Hit[] {
  return keys.flatMap((key, index) => (isMeant(key) ? [{ key: index, by }] : []))
}

function wordMatcher(word: string): (key: Key) => boolean {
  const lower = word.toLowerCase()
  const spelling = spellingOf(word)
  return (key) => {
    if (key.kid?.toLowerCase().includes(lower)) return true
    const words = [key.kty, key.crv, key.alg, key.use]
    if (words.some((one) => one?.toLowerCase().startsWith(lower)) || String(key.bits) === word) return true
    if (word.length < SHORTEST_BEGINNING) return false
    return spelling(thumbprint(key)) !== null || certificateThumbprints(key).some((one) => spelling(one) !== null)
  }
}

/** Whether a text is all of a thumbprint or its beginning, in base64url or in hexadecimal, with or without colons. */
function spellingOf(text: string): (thumbprint: string | null) => 'whole' | 'beginning' | null {
  const digits = text.replaceAll(':', '').toLowerCase()
  const isHex = digits.length >= SHORTEST_HEX_BEGINNING && /^[\da-f]+$/.test(digits)
  return (published) => {
    if (published === null) return null
    if (published.startsWith(text)) return published === text ? 'whole' : 'beginning'
    if (!isHex) return null
    const hex = thumbprintHex(published)
    return hex === digits ? 'whole' : hex.startsWith(digits) ? 'beginning' : null
  }
}

/** A thumbprint in base64url as hexadecimal, in lower case. */
export function thumbprintHex(text: string): string {
  return Array.from(readBase64url(text).bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
