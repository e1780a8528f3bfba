import type { Key } from '../keys/key'
import { keyPhrase } from '../verify/key-phrase'
import type { Candidate } from '../verify/look-up-key'
import type { LookupSubject } from './subjects'

/** A key of the source with what the lookup says of it. */
export interface HeldKey {
  readonly key: Key
  readonly candidate: Candidate
  /** How a sentence calls it: `the key “k”`. */
  readonly name: string
}

/** The key that the rules select for the token, or null when there is none. */
export function selectedKey({ keySet, lookup }: LookupSubject): HeldKey | null {
  const { selected } = lookup
  const key = selected === null ? undefined : keySet?.keys[selected]
  const candidate = selected === null ? undefined : lookup.candidates[selected]
  return key && candidate ? { key, candidate, name: keyPhrase(lookup, selected as number) } : null
}
