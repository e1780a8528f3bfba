import { member } from '../foundation/json-access'
import { namesKeys } from '../verify/look-up-key'
import { triedKeys } from '../verify/tried-keys'
import { keyByCertificate, statedThumbprints } from './key-by-certificate'
import type { LookupSubject } from './subjects'

export interface WithoutKid {
  /** How many keys fit the token. */
  readonly eligible: number
  /** The x5t or x5t#S256 of the header is one of a key's (RFC 7515 §4.1.7, §4.1.8). */
  readonly byCertificate: boolean
}

/**
 * What a token without kid leaves of a source whose keys have names. Null where a kid is no question: no keys, no names,
 * an algorithm that is not known, or a header that carries its key (jwk, x5c).
 */
export function withoutKid({ header, keySet, algorithm, lookup }: LookupSubject): WithoutKid | null {
  if (!header || !keySet || !algorithm || !namesKeys(keySet) || keySet.keys.length === 0) return null
  if (['kid', 'jwk', 'x5c'].some((name) => member(header, name) !== undefined)) return null
  return {
    eligible: triedKeys(lookup).eligible,
    byCertificate: keyByCertificate(statedThumbprints(header), keySet) !== null,
  }
}
