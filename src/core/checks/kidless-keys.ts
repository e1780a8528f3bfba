import { member } from '../foundation/json-access'
import type { Key, KeySet } from '../keys/key'
import { canVerify } from './key-purpose'

/** How many keys of the set may verify signatures. */
export function signingKeys({ keys }: KeySet): number {
  return keys.reduce((sum, key) => sum + Number(canVerify(key)), 0)
}

/** Whether a signing key has no kid at all; one that is no string is another finding. */
export function lacksKid(key: Key): boolean {
  return key.kid === null && canVerify(key) && !member(key.jwk, 'kid')
}
