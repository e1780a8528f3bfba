import { readBase64url } from '../foundation/base64url'
import { member, stringMember, stringsMember, typeOf } from '../foundation/json-access'
import type { JsonMember, JsonObject } from '../foundation/json-node'
import { list, quote } from '../foundation/wording'
import type { Key } from './key'
import { type Made, makeAkp, makeEc, makeOct, makeOkp, makeRsa, takeEc, takeRsa, unusable } from './material'

/**
 * Reads a JSON object as a JWK (RFC 7517 §4). Always gives a key: where its members are missing or wrong, `material` is
 * null and `unusable` says why. Private members are named and never read. `pointer` is where the object stands.
 */
export function readJwk(jwk: JsonObject, pointer: string): Key {
  const kty = stringMember(jwk, 'kty') ?? ''
  const isPublic = !jwk.members.some(isSecret)
  // Named one by one: to spread what was made takes longer than to make it.
  const { material, bits, unusable } = materialOf(jwk)
  return {
    pointer,
    writtenAs: 'JWK',
    kid: stringMember(jwk, 'kid') ?? null,
    kty,
    crv: stringMember(jwk, 'crv') ?? null,
    alg: stringMember(jwk, 'alg') ?? null,
    use: stringMember(jwk, 'use') ?? null,
    keyOps: stringsMember(jwk, 'key_ops') ?? null,
    material,
    bits,
    unusable,
    privateMembers: isPublic || kty === 'oct' ? none : privateNames.filter((name) => member(jwk, name) !== undefined),
    // Without what is secret under any kty: a key whose kty is wrong may still be private.
    jwk: isPublic ? jwk : { ...jwk, members: jwk.members.filter((one) => !isSecret(one)) },
    statedThumbprints: statedThumbprintsOf(jwk),
    certificates: certificatesOf(jwk),
  }
}

/** One for all the keys that have none of something. */
const none: readonly string[] = []

const isSecret = ({ name }: JsonMember) => name === 'k' || privateNames.includes(name)

const privateNames = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv']

interface KeyType {
  /** Members that are plain text, then members that are base64url: all required. */
  readonly texts: readonly string[]
  readonly values: readonly string[]
  readonly cite: string
  make(texts: readonly string[], values: readonly Uint8Array[]): Made
  /** The same of values that are canonical as they stand; null where they are not. */
  take?(texts: readonly string[], values: readonly string[]): Made | null
}

const noBytes = new Uint8Array()

// A Map, because `kty` is the attacker's: no name may reach Object.prototype.
const keyTypes = new Map<string, KeyType>([
  [
    'RSA',
    {
      texts: [],
      values: ['n', 'e'],
      cite: 'RFC 7518 §6.3.1',
      make: (_, [n = noBytes, e = noBytes]) => makeRsa(n, e),
      take: (_, [n = '', e = '']) => takeRsa(n, e),
    },
  ],
  [
    'EC',
    {
      texts: ['crv'],
      values: ['x', 'y'],
      cite: 'RFC 7518 §6.2.1',
      make: ([crv = ''], [x = noBytes, y = noBytes]) => makeEc(crv, x, y),
      take: ([crv = ''], [x = '', y = '']) => takeEc(crv, x, y),
    },
  ],
  ['OKP', { texts: ['crv'], values: ['x'], cite: 'RFC 8037 §2', make: ([crv = ''], [x = noBytes]) => makeOkp(crv, x) }],
  [
    'AKP',
    { texts: ['alg'], values: ['pub'], cite: 'RFC 9964', make: ([alg = ''], [pub = noBytes]) => makeAkp(alg, pub) },
  ],
  ['oct', { texts: [], values: ['k'], cite: 'RFC 7518 §6.4.1', make: (_, [k = noBytes]) => makeOct(k) }],
])

function materialOf(jwk: JsonObject): Made {
  const kty = member(jwk, 'kty')
  if (!kty) return unusable('kty is missing; every JWK needs one, such as “RSA” or “EC” (RFC 7517 §4.1).')
  if (kty.type !== 'string') return unusable(`kty is ${typeOf(kty)}; expected a string (RFC 7517 §4.1).`)
  const type = keyTypes.get(kty.value)
  if (!type) return unusable(`kty ${quote(kty.value)} is not one that Latchkey knows.`)
  const texts: string[] = []
  const values: string[] = []
  for (const [names, found] of [[type.texts, texts] as const, [type.values, values] as const])
    for (const name of names) {
      const value = member(jwk, name)
      if (!value) {
        const needed = list([...type.texts, ...type.values])
        return unusable(`${name} is missing; a key of kty ${kty.value} needs ${needed} (${type.cite}).`)
      }
      if (value.type !== 'string') return unusable(`${name} is ${typeOf(value)}; expected a string (${type.cite}).`)
      found.push(value.value)
    }
  return type.take?.(texts, values) ?? makeLeniently(type, texts, values)
}

/** As WebCrypto and jose do: what departs from base64url is a check's to say. */
function makeLeniently({ values: names, make }: KeyType, texts: readonly string[], values: readonly string[]): Made {
  const readings = values.map(readBase64url)
  const cut = readings.findIndex(({ flaws }) => flaws.some(({ kind }) => kind === 'ellipsis'))
  if (cut >= 0) return unusable(`${names[cut]} is cut short by an ellipsis; expected the whole value.`)
  return make(
    texts,
    readings.map(({ bytes }) => bytes),
  )
}

function statedThumbprintsOf(jwk: JsonObject): readonly string[] {
  const [sha1, sha256] = [stringMember(jwk, 'x5t'), stringMember(jwk, 'x5t#S256')]
  return sha1 || sha256 ? [sha1, sha256].flatMap((stated) => stated || []) : none
}

function certificatesOf(jwk: JsonObject): readonly string[] {
  const x5c = member(jwk, 'x5c')
  return x5c?.type === 'array' ? x5c.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) : none
}
