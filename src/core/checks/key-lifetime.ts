import { member, stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { Key, KeySet } from '../keys/key'

const known = new WeakMap<KeySet, readonly Key[]>()

/** The keys that say from when or until when they are good; found once for each set, because the clock moves on. */
export function keysWithLifetime(keySet: KeySet | null): readonly Key[] {
  if (!keySet) return []
  const before = known.get(keySet)
  if (before) return before
  const keys = keySet.keys.filter(({ jwk }) => jwk?.members.some(({ name }) => lifetimes.has(name)))
  known.set(keySet, keys)
  return keys
}

// OpenID Federation has exp, nbf and revoked; OneLogin has status, which is “active”.
const lifetimes: ReadonlySet<string> = new Set(['exp', 'nbf', 'revoked', 'status'])

/** A time in seconds since the epoch; one that as seconds lies past the year 5000 is in milliseconds. Null when there is none. */
export function timeMember(jwk: JsonObject | null, name: string): number | null {
  const node = member(jwk, name)
  if (node?.type !== 'number' || !Number.isFinite(node.value) || node.value <= 0) return null
  return node.value > 1e11 ? node.value / 1000 : node.value
}

/** Why the key is out of use, in a few words, whatever the time; null when it does not say so. */
export function withdrawn(jwk: JsonObject | null): string | null {
  const status = stringMember(jwk, 'status')?.toLowerCase()
  if (status !== undefined && ended.has(status)) return 'status'
  const revoked = member(jwk, 'revoked')
  if (revoked?.type === 'object') return 'revoked'
  return revoked?.type === 'literal' && revoked.value === true ? 'revoked' : null
}

const ended: ReadonlySet<string> = new Set(['revoked', 'expired', 'inactive', 'disabled', 'retired', 'compromised'])
