import type { Reading } from '../foundation/reading'
import type { KeySet } from './key'
import { readKeys } from './read-keys'

/** A key source as it was given; null when there is none. Unchanged keys of the set read `before` are taken again. */
export function readKeySource(keys: string | KeySet | undefined, before: KeySet | null = null): Reading<KeySet> | null {
  if (typeof keys === 'string') return keys.trim() === '' ? null : readKeys(keys, before)
  return keys ? { state: 'whole', value: keys } : null
}
