import { readJson } from '../foundation/json'
import { stringsIn, typeOf } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { pointerTo } from '../foundation/json-place'
import { type Flaw, type Reading, readingOf } from '../foundation/reading'
import { list, quote } from '../foundation/wording'
import { duplicateMembers, flawAt } from '../keys/flaws'
import { type ClientConfig, type ClientMember, clientMembers } from './client-config'

/**
 * Reads what a client is set to. Unreadable when the text is not a JSON object: the reason is then NOT_JSON or NOT_OBJECT.
 * Each flaw names its member by a pointer; UNKNOWN_MEMBER is one that no client has. Never throws.
 */
export function readClientConfig(text: string): Reading<ClientConfig> {
  const json = readJson(text)
  if (json.state === 'unreadable') {
    const { at, message } = json.fault
    const flaw = { reason: 'NOT_JSON', message: `The configuration is not JSON. ${message}`, at }
    return { state: 'unreadable', flaws: [{ ...flaw, length: at < text.length ? 1 : 0 }] }
  }
  const { root } = json
  if (root.type !== 'object') {
    const message = `The configuration is ${typeOf(root)}; expected an object with members such as issuer and allowed_algs.`
    return { state: 'unreadable', flaws: [flawAt(root, 'NOT_OBJECT', message, '')] }
  }
  // Of members of one name the last, as JSON.parse has it.
  const members = new Map(root.members.map(({ name, value }) => [name, value]))
  return readingOf(configOf(members), [
    ...[...members].flatMap(([name, value]) => flawsOf(name, value)),
    ...duplicateMembers(json),
  ])
}

type Members = ReadonlyMap<string, JsonNode>

function configOf(members: Members): ClientConfig {
  const text = (name: string) => {
    const value = members.get(name)
    return value?.type === 'string' ? value.value : null
  }
  const strings = (name: string) => stringsIn(members.get(name)) ?? null
  const https = members.get('https_required')
  return {
    issuer: text('issuer'),
    client_id: text('client_id'),
    audiences: strings('audiences'),
    jwks_uri: text('jwks_uri'),
    redirect_uris: strings('redirect_uris'),
    allowed_algs: strings('allowed_algs'),
    https_required: https?.type === 'literal' && https.value !== null ? https.value : null,
  }
}

const byName: ReadonlyMap<string, ClientMember> = new Map(clientMembers.map((one) => [one.name, one]))

function flawsOf(name: string, value: JsonNode): readonly Flaw[] {
  const known = byName.get(name)
  if (!known) {
    const meant = meantBy(name)
    const names = list(
      clientMembers.map((one) => one.name),
      clientMembers.length,
    )
    const expected = meant === null ? `expected ${names}` : `${quote(meant)} may be meant`
    return [
      flawAt(value, 'UNKNOWN_MEMBER', `The member ${quote(name)} is not known here; ${expected}.`, pointerTo([name])),
    ]
  }
  const { is, expected, reason } = types[known.type]
  if (is(value)) return []
  const found = value.type === 'array' ? 'an array with something other than strings in it' : typeOf(value)
  return [flawAt(value, reason, `The ${quote(name)} is ${found}; expected ${expected}.`, pointerTo([name]))]
}

const types = {
  string: { reason: 'NOT_STRING', expected: 'a string', is: ({ type }: JsonNode) => type === 'string' },
  strings: {
    reason: 'NOT_STRINGS',
    expected: 'an array of strings',
    is: (value: JsonNode) => stringsIn(value) !== undefined,
  },
  boolean: {
    reason: 'NOT_BOOLEAN',
    expected: 'true or false',
    is: (value: JsonNode) => value.type === 'literal' && value.value !== null,
  },
} as const satisfies Record<
  ClientMember['type'],
  { is: (value: JsonNode) => boolean; reason: string; expected: string }
>

/** What a name that is not known most likely stands for, as other programs call it; null when nothing does. */
function meantBy(name: string): string | null {
  if (name.length > LONGEST) return null
  const folded = name.toLowerCase().replace(/[^a-z\d]/g, '')
  return otherNames.get(folded) ?? clientMembers.find((one) => one.name.replaceAll('_', '') === folded)?.name ?? null
}

const LONGEST = 64

const otherNames: ReadonlyMap<string, string> = new Map([
  ...['iss', 'issueruri', 'issuerurl', 'authority', 'provider'].map((one) => [one, 'issuer'] as const),
  ...['clientid', 'appid', 'applicationid'].map((one) => [one, 'client_id'] as const),
  ...['aud', 'audience', 'validaudiences', 'allowedaudiences'].map((one) => [one, 'audiences'] as const),
  ...['jwks', 'jwksurl', 'jwkseturi', 'jwkuri', 'keysuri'].map((one) => [one, 'jwks_uri'] as const),
  ...['redirecturi', 'redirecturl', 'redirecturls', 'callbacks', 'callbackurls', 'callbackurl'].map(
    (one) => [one, 'redirect_uris'] as const,
  ),
  ...['alg', 'algs', 'algorithm', 'algorithms', 'allowedalg', 'allowedalgorithms', 'jwsalgorithms'].map(
    (one) => [one, 'allowed_algs'] as const,
  ),
  ...['requirehttps', 'requirehttpsmetadata', 'https', 'requiressl'].map((one) => [one, 'https_required'] as const),
])
