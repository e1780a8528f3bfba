import type { Key, KeySet } from '../keys/key'
import { keysNamed } from '../keys/kid-index'

/**
 * Whether two sets give one kid to different keys: both have it on keys of one type, and no such key is in both. Compared
 * are the numbers in canonical encoding, for issuers write one key in several ways.
 */
export function differsUnder(kid: string, one: KeySet, other: KeySet): boolean {
  const [a, b] = [keysOf(kid, one), keysOf(kid, other)]
  // RFC 7517 §4.5: keys of different types may share a kid.
  const alike = a.flatMap((key) => b.filter(({ kty }) => kty === key.kty).map((twin) => [key, twin] as const))
  return (
    alike.length > 0 && alike.every(([key, twin]) => JSON.stringify(key.material) !== JSON.stringify(twin.material))
  )
}

/** More keys of one kid are not compared. */
const COMPARED = 16

function keysOf(kid: string, { keys }: KeySet): readonly Key[] {
  return keysNamed(kid, keys)
    .map((at) => keys[at] as Key)
    .filter(({ material }) => material !== null)
    .slice(0, COMPARED)
}
