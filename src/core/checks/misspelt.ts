import { signatureAlgorithms } from '../algorithms/jws'
import { member } from '../foundation/json-access'
import type { JsonNode, JsonObject } from '../foundation/json-node'

/**
 * The member of a JWK that must be meant for the registered one of this name, which the JWK lacks: another spelling of the
 * name, or a name of nobody's with a value that only this member has. Null when there is none. Distance alone is not asked:
 * PayPal's `acr` is no `crv`.
 */
export function misspelt(jwk: JsonObject, name: string): string | null {
  if (member(jwk, name)) return null
  const meant = jwk.members.find(
    (one) => !registered.has(one.name) && (isSpellingOf(name, one.name) || hasValueOf(name, one.value)),
  )
  return meant?.name ?? null
}

/** Whether some member of the JWK is not registered: nothing is misspelt otherwise. */
export function hasUnregistered(jwk: JsonObject): boolean {
  return jwk.members.some(({ name }) => !registered.has(name))
}

/** The registry “JSON Web Key Parameters”, and the members that a secret or a private half would have. */
const registered: ReadonlySet<string> = new Set(
  'kty use key_ops alg kid x5u x5c x5t x5t#S256 crv x y d n e p q dp dq qi oth r t k ext pub priv iat nbf exp revoked'.split(
    ' ',
  ),
)

/** Other names for it, folded. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['kty', ['keytype', 'type']],
  ['use', ['usage', 'keyuse', 'publickeyuse']],
  ['key_ops', ['keyoperations', 'keyop', 'ops']],
  ['alg', ['algorithm', 'algo']],
  ['kid', ['keyid']],
  ['crv', ['curve', 'curvename']],
  ['n', ['modulus', 'mod']],
  ['e', ['exponent', 'publicexponent', 'exp']],
  ['pub', ['publickey', 'public']],
])

function isSpellingOf(name: string, found: string): boolean {
  if (found.length > LONGEST) return false
  const folded = fold(found)
  return folded === fold(name) || otherNames.get(name)?.includes(folded) === true || isSlip(name, found)
}

/** No name has more letters than this, however it is spelt. */
const LONGEST = 24

const fold = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '')

/** Whether one letter was typed twice or two neighbours were typed in the wrong order. */
function isSlip(name: string, found: string): boolean {
  if (name.length < 3 || Math.abs(found.length - name.length) > 1) return false
  return [...name].some((letter, at) => {
    const before = name.slice(0, at)
    const next = name[at + 1]
    const doubled = before + letter + letter + name.slice(at + 1)
    return found === doubled || (next !== undefined && found === before + next + letter + name.slice(at + 2))
  })
}

const values: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kty', new Set(['RSA', 'EC', 'OKP', 'AKP', 'oct'])],
  ['use', new Set(['sig', 'enc'])],
  ['alg', new Set(signatureAlgorithms.map(({ name }) => name))],
  ['crv', new Set(['P-256', 'P-384', 'P-521', 'secp256k1', 'Ed25519', 'Ed448', 'X25519', 'X448'])],
  ['key_ops', new Set(['sign', 'verify'])],
])

function hasValueOf(name: string, value: JsonNode): boolean {
  const known = values.get(name)
  if (!known) return false
  const [first, ...rest] = value.type === 'array' ? value.items : []
  const word = name === 'key_ops' ? (rest.length < 8 ? first : undefined) : value
  return word?.type === 'string' && known.has(word.value)
}
