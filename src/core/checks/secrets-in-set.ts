import type { Key, KeySet } from '../keys/key'
import { keysThat } from './keys-that'

/** Whether the key is a shared secret, and there. */
export const isSecret = ({ kty, material }: Key): boolean => kty === 'oct' && material !== null

/** How many shared secrets the set holds. */
export function secretsIn(keySet: KeySet | null): number {
  return keySet ? keysThat(keySet, isSecret).length : 0
}
