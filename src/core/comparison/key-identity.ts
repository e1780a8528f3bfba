import type { JsonNode, JsonObject } from '../foundation/json-node'
import type { Key, KeyMaterial } from '../keys/key'

/**
 * A text that two keys share exactly when they are the same key, however each is written: of a key that can be read its
 * numbers, else what stands there. It may contain a secret, so it is for comparing only and never shown.
 */
export function keyIdentity(key: Key): string {
  return key.material ? materialText(key.material, key.alg) : `unreadable ${unreadableText(key)}`
}

function materialText({ kty, crv = '', n, e = '', x = '', y = '', pub = '', k = '' }: KeyMaterial, alg: string | null) {
  // The number as it stands: a set may have a hundred thousand. All other identities have a space in them.
  if (n !== undefined) return e === 'AQAB' ? n : `${kty} ${e} ${n}`
  // RFC 9964: the algorithm is a part of an AKP key.
  return kty === 'AKP' ? `${kty} ${alg} ${pub}` : `${kty} ${crv} ${x} ${y} ${k}`
}

function unreadableText({ jwk, writtenAs, unusable, certificates }: Key): string {
  return jwk ? jsonIdentity(jwk, notMaterial) : JSON.stringify([writtenAs, unusable, certificates])
}

/** What names and describes a key without being it. */
const notMaterial: ReadonlySet<string> = new Set(['kid', 'alg', 'use', 'key_ops', 'x5c', 'x5t', 'x5t#S256', 'x5u'])

/** A JSON value as text in which the order of members does not matter; of duplicates the last counts. */
export function jsonIdentity(node: JsonNode, without: ReadonlySet<string> = new Set()): string {
  if (node.type === 'object') return objectIdentity(node, without)
  if (node.type === 'array') return `[${node.items.map((item) => jsonIdentity(item)).join(',')}]`
  return JSON.stringify(node.value)
}

function objectIdentity({ members }: JsonObject, without: ReadonlySet<string>): string {
  const values = new Map(members.map(({ name, value }) => [name, value]))
  const kept = [...values].filter(([name]) => !without.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${kept.map(([name, value]) => `${JSON.stringify(name)}:${jsonIdentity(value)}`).join(',')}}`
}
