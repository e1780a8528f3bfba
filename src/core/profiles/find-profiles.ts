import { webUrl } from '../sources/address'
import { discoveryUrls } from '../sources/read-source'
import { builtInProfiles } from './index'
import { fillTemplate, matchIssuer, type TemplateParts } from './issuer-template'
import type { IssuerPattern, Profile } from './profile'

export interface FoundProfile {
  readonly profile: Profile
  /** What the issuer has in the places of the pattern: the tenant, the realm. */
  readonly parts: TemplateParts
}

/** The profiles one of whose patterns the issuer fits, in the order given. It suggests; it says nothing of trust. */
export function findProfiles(issuer: string, profiles: readonly Profile[] = builtInProfiles): readonly FoundProfile[] {
  return profiles.flatMap((profile) => {
    const parts = fitOf(profile, issuer)?.parts
    return parts ? [{ profile, parts }] : []
  })
}

/** The URLs that an issuer has by a profile; null each where the profile cannot say. */
export interface ProfileUrls {
  readonly discovery: string | null
  readonly jwks_uri: string | null
}

/** Where an issuer of a profile publishes; null when it is none of its issuers, nor can be one run elsewhere. */
export function profileUrls(profile: Profile, issuer: string): ProfileUrls | null {
  const fit = fitOf(profile, issuer) ?? elsewhereOf(profile, issuer)
  if (!fit) return null
  const { pattern, parts } = fit
  const places = new Map([...parts, ['issuer', issuer.replace(/\/$/, '')]])
  return {
    discovery: pattern.discovery ? fillTemplate(pattern.discovery, places) : (discoveryUrls(issuer)[0] ?? null),
    jwks_uri: pattern.jwks_uri ? fillTemplate(pattern.jwks_uri, places) : null,
  }
}

interface Fit {
  readonly pattern: Omit<IssuerPattern, 'issuer'>
  readonly parts: TemplateParts
}

function fitOf({ issuers }: Profile, issuer: string): Fit | null {
  for (const pattern of issuers) {
    const parts = matchIssuer(pattern.issuer, issuer)
    if (parts) return { pattern, parts }
  }
  return null
}

/** An issuer under a host of one's own: any that could have metadata, over https. */
function elsewhereOf({ elsewhere }: Profile, issuer: string): Fit | null {
  if (!elsewhere || webUrl(issuer)?.protocol !== 'https:' || discoveryUrls(issuer).length === 0) return null
  return { pattern: elsewhere, parts: new Map() }
}
