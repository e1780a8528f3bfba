import { member, stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import { ciToken } from './ci-token'

/** What a JWT is used for. Kinds differ in the claims that they must, may and must not have. */
export type TokenKind =
  | 'access_token'
  | 'client_assertion'
  | 'credential'
  | 'dpop_proof'
  | 'entity_statement'
  | 'github_ci'
  | 'gitlab_ci'
  | 'id_token'
  | 'introspection_response'
  | 'key_binding'
  | 'key_proof'
  | 'logout_token'
  | 'passport'
  | 'refresh_token'
  | 'request_object'
  | 'sd_jwt_credential'
  | 'security_event'

export interface RecognisedKind {
  readonly kind: TokenKind
  /** Whether a registered `typ` or claim says so. Otherwise it is a guess by the claims that such tokens usually have. */
  readonly certain: boolean
  /** What says so: names of header parameters and claims. */
  readonly by: readonly string[]
}

/** What the person says that it is: a kind, or none of them. */
export type KindChoice = TokenKind | 'other'

/** Claims that show one kind of token or the other, where the `typ` does not tell. */
export interface KindSigns {
  /** Claims that only ID tokens have by OpenID Connect Core 1.0 §2 and §3.3.2.11. */
  readonly id: readonly string[]
  /** Claims that only access tokens have by RFC 9068 §2.2 and RFC 8693 §4.2. */
  readonly access: readonly string[]
}

/**
 * What kind of token it is: by `typ` (RFC 8725 §3.11), else by its claims. Null where nothing tells. What the person says
 * counts before all of it, and is certain; `by` is then empty, unless the token says the same.
 */
export function tokenKind(
  header: JsonObject | null,
  claims: JsonObject,
  choice: KindChoice | null = null,
): RecognisedKind | null {
  if (choice === 'other') return null
  const found = recognise(header, claims)
  return choice === null ? found : { kind: choice, certain: true, by: found?.kind === choice ? found.by : [] }
}

function recognise(header: JsonObject | null, claims: JsonObject): RecognisedKind | null {
  const byTyp = kindOfTyp(stringMember(header, 'typ'))
  if (byTyp) return { kind: byTyp, certain: true, by: ['typ'] }
  return kindByEvents(claims) ?? kindByCi(claims) ?? guessKind(header, claims)
}

/** The event that makes a logout token, OpenID Connect Back-Channel Logout 1.0 §2.4. */
export const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** Whether the `events` of the claims name the logout of OpenID Connect. */
export function namesLogout(claims: JsonObject): boolean {
  const events = member(claims, 'events')
  return events?.type === 'object' && member(events, LOGOUT_EVENT) !== undefined
}

/** Which claims there are that tell an ID token from an access token, in their usual order. */
export function kindSigns(claims: JsonObject): KindSigns {
  const present = (names: readonly string[]) => names.filter((name) => member(claims, name) !== undefined)
  return { id: present(['at_hash', 'c_hash', 's_hash']), access: present(['scope', 'scp']) }
}

/** The kind in words with its article: "an ID token". */
export const kindName: Readonly<Record<TokenKind, string>> = {
  access_token: 'an access token',
  client_assertion: 'a client assertion',
  credential: 'a verifiable credential',
  dpop_proof: 'a DPoP proof',
  entity_statement: 'a statement of OpenID Federation',
  github_ci: 'a token of GitHub Actions',
  gitlab_ci: 'a token of GitLab CI',
  id_token: 'an ID token',
  introspection_response: 'a response to introspection',
  key_binding: 'the key binding of an SD-JWT',
  key_proof: 'the key proof of a wallet',
  logout_token: 'a logout token',
  passport: 'a PASSporT',
  refresh_token: 'a refresh token',
  request_object: 'a request object',
  sd_jwt_credential: 'an SD-JWT credential',
  security_event: 'a security event token',
}

/** RFC 7515 §4.1.9: media types ignore case, and "application/" is understood where there is no slash. */
function kindOfTyp(typ: string | undefined): TokenKind | undefined {
  const name = (typ ?? '').toLowerCase().replace(/^application\//, '')
  return kinds.get(name) ?? (name.endsWith('+sd-jwt') ? 'credential' : undefined)
}

const kinds: ReadonlyMap<string, TokenKind> = new Map([
  ['at+jwt', 'access_token'],
  ['dpop+jwt', 'dpop_proof'],
  ['logout+jwt', 'logout_token'],
  ['secevent+jwt', 'security_event'],
  ['kb+jwt', 'key_binding'],
  ['dc+sd-jwt', 'sd_jwt_credential'],
  ['vc+sd-jwt', 'sd_jwt_credential'],
  ['vc+jwt', 'credential'],
  ['vp+jwt', 'credential'],
  ['openid4vci-proof+jwt', 'key_proof'],
  ['token-introspection+jwt', 'introspection_response'],
  ['oauth-authz-req+jwt', 'request_object'],
  ['client-authentication+jwt', 'client_assertion'],
  ['entity-statement+jwt', 'entity_statement'],
  ['passport', 'passport'],
])

/** RFC 8417 §2.2: `events` is an object whose names are URIs. With other names it is somebody's own claim. */
function kindByEvents(claims: JsonObject): RecognisedKind | null {
  if (namesLogout(claims)) return { kind: 'logout_token', certain: true, by: ['events'] }
  const events = member(claims, 'events')
  if (events?.type !== 'object') return null
  const certain = events.members.length > 0 && events.members.every(({ name }) => /^[a-z][a-z0-9+.-]*:/i.test(name))
  return { kind: 'security_event', certain, by: ['events'] }
}

/** A job's token, by its issuer as a whole; on a server of one's own it is a guess. */
function kindByCi(claims: JsonObject): RecognisedKind | null {
  const job = ciToken(claims)
  return job && { kind: `${job.provider}_ci`, certain: job.known, by: ['iss'] }
}

function guessKind(header: JsonObject | null, claims: JsonObject): RecognisedKind | null {
  const has = (name: string) => member(claims, name) !== undefined
  const guess = (kind: TokenKind, ...by: readonly string[]): RecognisedKind => ({ kind, certain: false, by })
  if (has('htm') && has('htu') && member(header, 'jwk')) return guess('dpop_proof', 'htm', 'htu', 'jwk')
  if (has('_sd') || has('_sd_alg')) return guess('credential', has('_sd') ? '_sd' : '_sd_alg')
  if (member(claims, 'vc')?.type === 'object' || member(claims, 'vp')?.type === 'object')
    return guess('credential', has('vc') ? 'vc' : 'vp')
  const stated = statedKind(claims)
  if (stated) return stated
  const { id, access } = kindSigns(claims)
  if (id.length > 0) return guess('id_token', ...id)
  if (access.length > 0) return guess('access_token', ...access)
  if (has('nonce') && has('aud')) return guess('id_token', 'nonce')
  if (has('client_id') || has('cid')) return guess('access_token', has('client_id') ? 'client_id' : 'cid')
  const iss = stringMember(claims, 'iss')
  if (iss !== undefined && iss === stringMember(claims, 'sub') && has('aud'))
    return guess('client_assertion', 'iss', 'sub')
  return null
}

/** Providers that name the kind in a claim of their own: Keycloak in `typ`, Amazon Cognito in `token_use`. */
function statedKind(claims: JsonObject): RecognisedKind | null {
  for (const name of ['typ', 'token_use']) {
    const kind = statedKinds.get(`${name} ${stringMember(claims, name) ?? ''}`)
    if (kind) return { kind, certain: false, by: [name] }
  }
  return null
}

const statedKinds: ReadonlyMap<string, TokenKind> = new Map([
  ['typ Bearer', 'access_token'],
  ['typ ID', 'id_token'],
  ['typ Refresh', 'refresh_token'],
  ['typ Offline', 'refresh_token'],
  ['token_use access', 'access_token'],
  ['token_use id', 'id_token'],
])
