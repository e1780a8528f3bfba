import { readJson } from '../foundation/json'
import { member, stringsIn, typeOf } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import { pointerTo } from '../foundation/json-place'
import { type Flaw, type Reading, readingOf } from '../foundation/reading'
import { list, quote } from '../foundation/wording'
import { duplicateMembers, flawAt } from '../keys/flaws'
import { webUrl } from './address'
import type { Metadata } from './metadata'

/**
 * Reads the metadata of an issuer. Unreadable when the text is not a JSON object; its reason is then NOT_JSON, NOT_OBJECT
 * or, where the document is a key set, IS_KEY_SET. Each flaw names its member by a pointer. Never throws.
 */
export function readMetadata(text: string): Reading<Metadata> {
  const json = readJson(text)
  if (json.state === 'unreadable') {
    const { at, message } = json.fault
    return unreadable({
      reason: 'NOT_JSON',
      message: `This is not JSON. ${message}`,
      at,
      length: at < text.length ? 1 : 0,
    })
  }
  const { root } = json
  if (root.type !== 'object') {
    const message = `The document is ${typeOf(root)}; expected an object with issuer and jwks_uri.`
    return unreadable(flawAt(root, 'NOT_OBJECT', message, ''))
  }
  if (member(root, 'issuer') === undefined && member(root, 'keys')?.type === 'array')
    return unreadable(flawAt(root, 'IS_KEY_SET', 'This is a key set, not the metadata of an issuer.', ''))
  // Of members of one name the last, as JSON.parse has it.
  const members: Members = new Map(root.members.map(({ name, value }) => [name, value]))
  return readingOf(metadataOf(members), [
    ...['issuer', 'jwks_uri'].flatMap((name) => urlFlaws(name, members.get(name), root)),
    ...endpoints(members).flatMap(([name, value]) => urlFlaws(name, value, root)),
    ...[...members].flatMap(([name, value]) => [...listFlaws(name, value), ...flagFlaws(name, value)]),
    ...duplicateMembers(json),
  ])
}

type Members = ReadonlyMap<string, JsonNode>

function unreadable(flaw: Flaw): Reading<Metadata> {
  return { state: 'unreadable', flaws: [flaw] }
}

function metadataOf(members: Members): Metadata {
  return {
    issuer: textOf(members.get('issuer')),
    jwks_uri: textOf(members.get('jwks_uri')),
    endpoints: endpoints(members).flatMap(([name, value]) =>
      value.type === 'string' ? [{ name, url: value.value }] : [],
    ),
    lists: [...members].flatMap(([name, value]) => {
      const values = registeredLists.has(name) ? (stringsIn(value) ?? null) : null
      return values ? [{ name, values }] : []
    }),
  }
}

function textOf(node: JsonNode | undefined): string | null {
  return node?.type === 'string' ? node.value : null
}

/** Absent is what null and the empty string mean here: servers write them for what they do not offer. */
function endpoints(members: Members): readonly (readonly [string, JsonNode])[] {
  return [...members].filter(([name, value]) => name.endsWith('_endpoint') && textOf(value) !== '' && !isNull(value))
}

function isNull(node: JsonNode): boolean {
  return node.type === 'literal' && node.value === null
}

function urlFlaws(name: string, value: JsonNode | undefined, root: JsonObject): readonly Flaw[] {
  const pointer = pointerTo([name])
  const code = name.toUpperCase()
  if (!value) {
    const names = list(root.members.map((one) => quote(one.name)))
    const message = `The metadata has no ${name}; it has ${names === '' ? 'no members at all' : names}.`
    return [flawAt(root, `${code}_MISSING`, message, '')]
  }
  if (value.type !== 'string')
    return [flawAt(value, `${code}_NOT_STRING`, `The ${quote(name)} is ${typeOf(value)}; expected a URL.`, pointer)]
  if (webUrl(value.value)) return []
  const message = `The ${quote(name)} is ${quote(value.value)}; expected an absolute URL that begins with https://.`
  return [flawAt(value, `${code}_NOT_URL`, message, pointer)]
}

function listFlaws(name: string, value: JsonNode): readonly Flaw[] {
  if (!registeredLists.has(name) || stringsIn(value) !== undefined || isNull(value)) return []
  const found = value.type === 'array' ? 'an array with something other than strings in it' : typeOf(value)
  return [flawAt(value, 'NOT_STRINGS', `The ${name} is ${found}; expected an array of strings.`, pointerTo([name]))]
}

/** A server that writes "true" makes a strict client refuse all of it. */
function flagFlaws(name: string, value: JsonNode): readonly Flaw[] {
  if (!registeredFlags.has(name) || value.type === 'literal') return []
  const found = value.type === 'string' ? `the string ${quote(value.value)}` : typeOf(value)
  return [flawAt(value, 'NOT_BOOLEAN', `The ${name} is ${found}; expected true or false.`, pointerTo([name]))]
}

/** The members that OpenID Connect Discovery 1.0 §3 and RFC 8414 §2 define as arrays of strings. */
const registeredLists: ReadonlySet<string> = new Set(
  [
    'scopes',
    'response_types',
    'response_modes',
    'grant_types',
    'acr_values',
    'subject_types',
    'id_token_signing_alg_values',
    'id_token_encryption_alg_values',
    'id_token_encryption_enc_values',
    'userinfo_signing_alg_values',
    'userinfo_encryption_alg_values',
    'userinfo_encryption_enc_values',
    'request_object_signing_alg_values',
    'request_object_encryption_alg_values',
    'request_object_encryption_enc_values',
    'token_endpoint_auth_methods',
    'token_endpoint_auth_signing_alg_values',
    'display_values',
    'claim_types',
    'claims',
    'claims_locales',
    'ui_locales',
    'revocation_endpoint_auth_methods',
    'introspection_endpoint_auth_methods',
    'code_challenge_methods',
    'dpop_signing_alg_values',
  ].map((name) => `${name}_supported`),
)

/** The members that OpenID Connect Discovery 1.0 §3, its logout specifications and the later RFCs define as booleans. */
const registeredFlags: ReadonlySet<string> = new Set([
  'claims_parameter_supported',
  'request_parameter_supported',
  'request_uri_parameter_supported',
  'require_request_uri_registration',
  'frontchannel_logout_supported',
  'frontchannel_logout_session_supported',
  'backchannel_logout_supported',
  'backchannel_logout_session_supported',
  'require_pushed_authorization_requests',
  'require_signed_request_object',
  'authorization_response_iss_parameter_supported',
  'tls_client_certificate_bound_access_tokens',
])
