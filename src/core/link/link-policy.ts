import type { Policy } from '../policy/policy'
import { policyOf } from '../profiles/policy-of'
import type { Profile } from '../profiles/profile'
import { readSourceText } from '../sources/read-source'
import type { Link } from './link'

/**
 * The policy that a link comes to: its own, else that of its profile for the issuer that it names as its key source. Null
 * when it has neither, or no profile has that name.
 */
export function linkPolicy(
  { policy, profile: name, key_source: source }: Link,
  profiles: readonly Profile[],
): Policy | null {
  if (policy) return policy
  const profile = profiles.find((one) => one.name === name)
  if (!profile) return null
  const names = source === undefined ? null : readSourceText(source)
  return policyOf(profile, names?.kind === 'issuer' ? names.issuer : null)
}
