import type { Policy } from '../../../core/policy/policy'
import { findProfiles, profileUrls } from '../../../core/profiles/find-profiles'
import type { Profile } from '../../../core/profiles/profile'
import type { KeySource } from '../../../core/sources/key-source'

/**
 * Where the keys of the policy's issuer are: the key set that was fetched because its metadata named it, else where the
 * profile of such issuers says, else one that was fetched and of which no issuer is known. Null where there is none of them.
 */
export function keySetUrlOf(
  { issuer }: Policy,
  sources: readonly KeySource[],
  profiles: readonly Profile[],
): string | null {
  const fetched = sources.flatMap(({ origin }) => (origin.kind === 'fetched' ? [origin] : [])).reverse()
  const own = fetched.find((origin) => origin.issuer !== null && origin.issuer === issuer)
  const loose = fetched.find((origin) => origin.issuer === null || issuer === undefined)
  return own?.jwks_uri ?? (issuer === undefined ? null : profiledUrl(issuer, profiles)) ?? loose?.jwks_uri ?? null
}

/** Null where the profiles that the issuer fits do not say the same. */
function profiledUrl(issuer: string, profiles: readonly Profile[]): string | null {
  const urls = new Set(findProfiles(issuer, profiles).map(({ profile }) => profileUrls(profile, issuer)?.jwks_uri))
  const [url = null] = urls
  return urls.size === 1 ? url : null
}
