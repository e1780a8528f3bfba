import type { Policy } from '../policy/policy'
import { profileUrls } from './find-profiles'
import { hasPlaces } from './issuer-template'
import type { Profile } from './profile'

/**
 * The policy to start from with a profile. The issuer is the given one where it is, or can be, one of the profile's; else
 * the profile's own where it has a fixed one; else none is demanded. An audience is never known: it is the verifier's own.
 */
export function policyOf(profile: Profile, issuer: string | null): Policy {
  const own = issuer !== null && profileUrls(profile, issuer) !== null ? issuer : fixedIssuer(profile)
  return { ...(own === null ? {} : { issuer: own }), ...profile.policy }
}

function fixedIssuer({ issuers, elsewhere }: Profile): string | null {
  const first = issuers[0]?.issuer
  return first !== undefined && !hasPlaces(first) && !elsewhere ? first : null
}
