import { quote } from '../foundation/wording'
import type { Key } from '../keys/key'

/** How a sentence about a key set calls a key: by its kid, else by where it stands. */
export function keyName({ kid, pointer }: Key): string {
  if (kid !== null) return `the key ${quote(kid)}`
  return pointer === '' ? 'the key' : `the key at ${quote(pointer)}`
}
