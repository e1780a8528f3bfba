import { quote } from '../foundation/wording'
import type { Key } from './key'

/** How a kid can miss its key: catalogue section 11, in order of preference. */
export type NearMissReason =
  | 'CASE'
  | 'WHITESPACE'
  | 'PADDING'
  | 'ALPHABET'
  | 'URL_ENCODED'
  | 'QUOTES'
  | 'NUMBER_VS_STRING'
  | 'UNICODE_NORMAL'
  | 'HEX_VS_BASE64URL'
  | 'DOUBLE_BASE64'
  | 'THUMBPRINT'
  | 'X5T'
  | 'ALG_SUFFIX'
  | 'PATH_SUFFIX'
  | 'PATH_PREFIX'
  | 'HYDRA'
  | 'TRUNCATED'
  | 'EDIT_DISTANCE'

export interface Explanation {
  /** One sentence: how the token's kid and the key belong together. */
  readonly explanation: string
  /** One sentence: what to change. */
  readonly change: string
}

/** One way in which a token's kid can mean a key without being equal to the key's kid. */
export interface NearMissRule {
  readonly reason: NearMissReason
  /** Null where this is not how they differ. Only asked where the two kids are not equal. */
  explains(kid: string, key: Key): Explanation | null
}

/** A rule for two kids that are equal once both are brought to one form. */
export function sameForm(
  reason: NearMissReason,
  form: (kid: string) => string | null,
  differs: (kid: string, published: string) => string,
): NearMissRule {
  return {
    reason,
    explains: (kid, key) => {
      if (key.kid === null) return null
      const wanted = form(kid)
      if (!wanted || wanted !== form(key.kid)) return null
      return { explanation: differs(kid, key.kid), change: align(kid, key.kid) }
    },
  }
}

/** What to change when the token and the key set spell one kid in two ways. */
export function align(kid: string, published: string | null): string {
  const publish = `publish the key with the kid ${quote(kid)}`
  if (published === null) return `Have the issuer ${publish}.`
  return `Kids are compared character by character: have the issuer put ${quote(published)} in the token's header, or ${publish}.`
}

/** "the token's kid “a” and the key's kid “b”", for the beginning of a sentence. */
export function bothKids(kid: string, published: string): string {
  return `The token's kid ${quote(kid)} and the key's kid ${quote(published)}`
}

/** "the key “b”", or what stands for it where it has no kid. */
export function nameOfKey(key: Key): string {
  return key.kid === null ? 'a key without a kid' : `the key ${quote(key.kid)}`
}

/** Without the = at the end; a loop, because a regexp would be quadratic here. */
export function withoutPadding(text: string): string {
  let end = text.length
  while (text[end - 1] === '=') end--
  return text.slice(0, end)
}

/** In the alphabet of base64url and without padding. */
export function inUrlAlphabet(text: string): string {
  return withoutPadding(text).replaceAll('+', '-').replaceAll('/', '_')
}

/** Whether the kid is the last path segment or the fragment of the longer one. */
export function endsPath(longer: string, kid: string): boolean {
  const before = longer.charAt(longer.length - kid.length - 1)
  return kid !== '' && (before === '/' || before === '#') && longer.endsWith(kid)
}
