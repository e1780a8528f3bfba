import { count, list, quote } from '../../core/foundation/wording'
import type { Key } from '../../core/keys/key'

/** Which keys of a set came with private members: sentences, or null when none did. Quotes no value of theirs. */
export function privateSentence(keys: readonly Key[]): string | null {
  const exposed = keys.flatMap(({ kid, privateMembers }, index) =>
    privateMembers.length > 0 ? [quote(kid ?? `key ${index + 1}`)] : [],
  )
  if (exposed.length === 0) return null
  const have = count(exposed.length, 'key has', 'keys have')
  const compromised = exposed.length === 1 ? 'that key is' : 'those keys are'
  return `${have} private members: ${list(exposed)}. They were left out and are not shown. If this set was published, ${compromised} compromised.`
}
