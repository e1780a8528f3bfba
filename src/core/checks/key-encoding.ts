import { type Base64urlFlaw, type Base64urlFlawKind, isBase64url, readBase64url } from '../foundation/base64url'
import type { Place } from '../foundation/finding'
import { stringMember } from '../foundation/json-access'
import type { Key, KeyMaterial, KeySet } from '../keys/key'
import { keysPhrase, type SomeKeys, sightKeysByWord } from './some-keys'

interface BadEncoding {
  readonly member: string
  /** What is wrong, in words to follow “is”. */
  readonly faults: string
  /** Whether the bytes are certain all the same: nothing but spelling is wrong. */
  readonly isCertain: boolean
}

type Encoded = SomeKeys & { readonly member: string; readonly faults: string }

/** One sighting for each member and fault and all keys that have it, of those keys and that certainty. */
export function* sightEncoding(
  keySet: KeySet | null,
  isMeant: (key: Key) => boolean,
  isCertain: boolean,
): Iterable<{ readonly at: Place; readonly facts: Encoded }> {
  const wordOf = (key: Key) => {
    const bad = isMeant(key) ? badEncoding(key) : null
    return bad?.isCertain === isCertain ? `${bad.member} ${bad.faults}` : null
  }
  for (const { at, facts } of sightKeysByWord(keySet, wordOf, (word) => word.split(' ', 1)[0])) {
    const { word, ...some } = facts
    const [member = ''] = word.split(' ', 1)
    yield { at, facts: { ...some, member, faults: word.slice(member.length + 1) } }
  }
}

/** “In 2 of 3 keys (“a” and “b”) n is padded with “=”; expected base64url”, without a full stop. */
export function encodingSentence({ member, faults, ...some }: Encoded): string {
  return `In ${keysPhrase(some)} ${member} is ${faults}; expected base64url`
}

/** Whether the number that was read may not be the one that was meant. */
export const isDamaged = (key: Key): boolean => badEncoding(key)?.isCertain === false

/** The first member of a readable JWK that is not strict base64url (RFC 7515 §2), or null. A secret is not kept, so not judged. */
function badEncoding(key: Key): BadEncoding | null {
  const before = known.get(key)
  if (before !== undefined) return before
  const bad = findBadEncoding(key)
  // That nothing is wrong is soon found again.
  if (bad) known.set(key, bad)
  return bad
}

const known = new WeakMap<Key, BadEncoding>()

function findBadEncoding({ jwk, kty, material }: Key): BadEncoding | null {
  if (!jwk || !material) return null
  for (const member of encodedMembers.get(kty) ?? none) {
    const text = stringMember(jwk, member)
    // What was read is in canonical encoding.
    if (text === undefined || text === material[member] || isBase64url(text)) continue
    const { flaws } = readBase64url(text)
    const kinds = new Set(flaws.map(({ kind }) => kind))
    const faults = [...kinds].map((kind) => words[kind]).join(' and ')
    return { member, faults, isCertain: flaws.every((flaw) => isSpelling(flaw, text)) }
  }
  return null
}

const none: readonly never[] = []

const encodedMembers: ReadonlyMap<string, readonly (keyof KeyMaterial)[]> = new Map<string, (keyof KeyMaterial)[]>([
  ['RSA', ['n', 'e']],
  ['EC', ['x', 'y']],
  ['OKP', ['x']],
  ['AKP', ['pub']],
])

const words: Readonly<Record<Base64urlFlawKind, string>> = {
  padding: 'padded with “=”',
  standard_alphabet: 'written with “+” or “/” instead of “-” and “_”',
  percent_encoding: 'percent-encoded',
  white_space: 'broken by white space',
  ellipsis: 'cut short by an ellipsis',
  foreign_character: 'spoilt by characters that no base64 has',
  length: 'one character too long or too short',
  unused_bits: 'ended by a character whose unused bits are not zero',
}

const spellings: ReadonlySet<Base64urlFlawKind> = new Set([
  'padding',
  'standard_alphabet',
  'percent_encoding',
  'white_space',
  'unused_bits',
])

/** Foreign characters at the end, as a comma that was copied along, leave the bytes before them certain. */
function isSpelling({ kind, at, length }: Base64urlFlaw, text: string): boolean {
  return spellings.has(kind) || (kind === 'foreign_character' && at + length === text.length)
}
