import { stringMember } from '../foundation/json-access'
import type { LookupSubject } from './subjects'

/**
 * What a token is that Keycloak signs for itself alone, with a secret that it publishes nowhere; null for any other. Its
 * typ is a claim, not the typ of the header.
 */
export function internalKind({ algorithm, claims }: Pick<LookupSubject, 'algorithm' | 'claims'>): string | null {
  const iss = stringMember(claims, 'iss')
  const typ = stringMember(claims, 'typ')
  if (algorithm?.family !== 'hmac' || iss === undefined || typ === undefined) return null
  return /^https?:\/\/.{0,2000}\/realms\/[^/]{1,300}$/.test(iss) ? (kinds.get(typ) ?? null) : null
}

/** The claim typ of what Keycloak calls internal tokens: TokenUtil and ClientRegistrationTokenUtils in its source. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['Refresh', 'a refresh token'],
  ['Offline', 'an offline token'],
  ['Serialized-ID', 'an identity cookie'],
  ['InitialAccessToken', 'an initial access token for client registration'],
  ['RegistrationAccessToken', 'a registration access token'],
])
