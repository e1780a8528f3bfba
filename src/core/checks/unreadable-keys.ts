import { member, stringMember } from '../foundation/json-access'
import type { JsonObject } from '../foundation/json-node'
import type { Key, KeySet } from '../keys/key'
import type { Sighting } from './define-check'
import { keyName } from './key-name'
import { misspelt } from './misspelt'
import { inKeys } from './places'

/** Why a JWK cannot be read; each is the code of one check, so that every such key has exactly one of them. */
export type UnreadableCause =
  | 'KTY_MISSING'
  | 'KTY_UNKNOWN'
  | 'KEY_PARAM_MISSING'
  | 'KEY_ENCODING_UNREADABLE'
  | 'EC_CURVE_UNKNOWN'
  | 'EC_CURVE_NOT_REGISTERED'
  | 'EC_COORDINATE_LENGTH'
  | 'OKP_LENGTH'
  | 'AKP_LENGTH'

/** The cause, in the order in which `readJwk` gives up; null for a key that can be read and for one that was no JWK. */
export function unreadableCause(key: Key): UnreadableCause | null {
  const { jwk, unusable } = key
  if (!jwk || unusable === null) return null
  const before = known.get(key)
  if (before) return before
  const cause = findCause(jwk, key.kty, unusable)
  known.set(key, cause)
  return cause
}

const known = new WeakMap<Key, UnreadableCause>()

function findCause(jwk: JsonObject, kty: string, unusable: string): UnreadableCause {
  if (kty === '') return 'KTY_MISSING'
  const required = requiredMembers.get(kty)
  if (!required) return 'KTY_UNKNOWN'
  // The secret itself is not kept in `jwk`, so that only the sentence tells.
  if (kty === 'oct') return unusable.includes('ellipsis') ? 'KEY_ENCODING_UNREADABLE' : 'KEY_PARAM_MISSING'
  if (required.some((name) => stringMember(jwk, name) === undefined)) return 'KEY_PARAM_MISSING'
  const isCutShort = (name: string) => !texts.has(name) && /[….]/.test(stringMember(jwk, name) ?? '')
  return required.some(isCutShort) ? 'KEY_ENCODING_UNREADABLE' : causeOfValues(jwk, kty, unusable)
}

function causeOfValues(jwk: JsonObject, kty: string, unusable: string): UnreadableCause {
  const crv = stringMember(jwk, 'crv') ?? ''
  const curves = curvesOf.get(kty)
  if (curves && !curves.has(crv))
    return kty === 'EC' && unregisteredCurves.has(crv) ? 'EC_CURVE_NOT_REGISTERED' : 'EC_CURVE_UNKNOWN'
  if (kty === 'OKP') return 'OKP_LENGTH'
  // The first value at fault decides, and of the lengths only the sentence tells which that is.
  if (kty === 'RSA' || / is empty/.test(unusable)) return 'KEY_PARAM_MISSING'
  return kty === 'EC' ? 'EC_COORDINATE_LENGTH' : 'AKP_LENGTH'
}

/** RFC 7518 §6, RFC 8037 §2, RFC 9964 §4. */
export const requiredMembers: ReadonlyMap<string, readonly string[]> = new Map([
  ['RSA', ['n', 'e']],
  ['EC', ['crv', 'x', 'y']],
  ['OKP', ['crv', 'x']],
  ['AKP', ['alg', 'pub']],
  ['oct', ['k']],
])

const texts: ReadonlySet<string> = new Set(['crv', 'alg'])

/** The curves of each key type in the registry “JSON Web Key Elliptic Curve”. */
export const curvesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['EC', new Set(['P-256', 'P-384', 'P-521', 'secp256k1'])],
  ['OKP', new Set(['Ed25519', 'Ed448', 'X25519', 'X448'])],
])

// Not in the registry, and yet in daily use: the German health network signs with brainpool curves under these names.
const unregisteredCurves: ReadonlySet<string> = new Set(['BP-256', 'BP-384', 'BP-512'])

type Unreadable = {
  readonly key: string
  /** The sentence of `unusable`. */
  readonly reason: string
  /** What seems to be meant: the member under another name, or the right name of a curve. */
  readonly instead: string | null
}

/** A sighting for each key of this cause, at the member that the sentence is about; `insteadOf` looks for another spelling of it. */
export function* sightUnreadable(
  keySet: KeySet | null,
  cause: UnreadableCause,
  insteadOf: (jwk: JsonObject) => string | null = () => null,
): Iterable<Sighting<Unreadable>> {
  for (const key of keySet?.keys ?? []) {
    const { jwk, unusable } = key
    if (!jwk || unusable === null || unreadableCause(key) !== cause) continue
    const facts = { key: keyName(key), reason: unusable, instead: insteadOf(jwk) }
    yield { at: inKeys(key, memberNamed(key)), facts }
  }
}

/** Another spelling of the first required member that the JWK lacks, or null. */
export function missingMember(jwk: JsonObject): string | null {
  const name = requiredMembers.get(stringMember(jwk, 'kty') ?? '')?.find((one) => !member(jwk, one))
  return name === undefined ? null : misspelt(jwk, name)
}

/** The member that the sentence begins with, where the key has it. */
function memberNamed({ jwk, unusable }: Key): string | undefined {
  const [name = ''] = unusable?.split(' ', 1) ?? []
  return jwk && member(jwk, name) ? name : undefined
}
