import { readBase64url } from '../foundation/base64url'
import type { JsonNode } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { Question, TriedKey } from './consumer'
import { jwkMember, jwkText, kidText } from './rules'

/** One thing that a key must be to be taken. */
export interface Clause {
  fits(key: TriedKey, question: Question): boolean
  /** What keeps a key from it, to go on from "the key is passed over: ". */
  says(key: TriedKey, question: Question): string
}

/** The keys that all clauses leave, and when there are none a sentence that says why. */
export function pick(
  question: Question,
  named: readonly TriedKey[],
  clauses: readonly Clause[],
): { readonly picked: readonly TriedKey[]; readonly why: string } {
  const picked = named.filter((key) => clauses.every((clause) => clause.fits(key, question)))
  const [first] = named
  const failed = first && clauses.find((clause) => !clause.fits(first, question))
  if (!failed) return { picked, why: noneNamed(question) }
  const who = kidText(question) === null ? 'No key of the set fits; the first' : 'The key with this kid'
  return { picked, why: `${who} is passed over: ${failed.says(first, question)}.` }
}

function noneNamed(question: Question): string {
  const kid = kidText(question)
  if (kid !== null) return `No key of the set has the kid ${quote(kid)}.`
  return question.kid
    ? 'The kid of the token is not a string, so no key has it.'
    : 'The set has no key that it could take.'
}

/** The members that a reader of typed fields wants as strings, of those that are there. */
export function hasTextMembers(tried: TriedKey): boolean {
  return ['kid', 'alg', 'use'].every((name) => !jwkMember(tried, name) || jwkText(tried, name) !== undefined)
}

/** The keys whose kid is that of the token; all of them when it has none. */
export function byKid({ kid, keys }: Question): readonly TriedKey[] {
  if (!kid) return keys
  return keys.filter((key) => kid.type === 'string' && jwkText(key, 'kid') === kid.value)
}

const written = (key: TriedKey, name: string) => {
  const value = jwkText(key, name)
  return value === undefined ? `its ${name} is not a string` : `its ${name} is ${quote(value)}`
}

export const useSig: Clause = {
  fits: (key) => !jwkMember(key, 'use') || jwkText(key, 'use') === 'sig',
  says: (key) => written(key, 'use'),
}

export const algEqual: Clause = {
  fits: (key, { alg }) => !jwkMember(key, 'alg') || jwkText(key, 'alg') === alg,
  says: (key, { alg }) => `${written(key, 'alg')} and the token says ${quote(alg ?? '')}`,
}

export const ktyFits: Clause = {
  fits: ({ key }, { algorithm }) => key.kty === algorithm?.kty,
  says: ({ key }, { alg }) => `its kty is ${quote(key.kty)}, which is not one for ${alg}`,
}

export const crvFits: Clause = {
  fits: ({ key }, { algorithm }) => !algorithm?.curves.length || algorithm.curves.includes(key.crv ?? ''),
  says: ({ key }, { alg }) => `its crv is ${quote(key.crv ?? '')}, which is not one for ${alg}`,
}

/** What JavaScript takes for false: null, false, zero and the empty text. */
export const isFalsy = (node: JsonNode | undefined): boolean => !node || ('value' in node && !node.value)

/** Whether `d` or `priv` was there: with it the JWK is a private key to every reader (RFC 7518 §6.2.2, RFC 9964 §4). */
export const isPrivate = ({ key }: TriedKey): boolean => ['d', 'priv'].some((name) => key.privateMembers.includes(name))

/** Whether the coordinates of an EC key are as long as the curve asks (RFC 7518 §6.2.1.2); true for every other key. */
export function hasFullCoordinates(tried: TriedKey): boolean {
  const { material } = tried.key
  if (material?.kty !== 'EC') return true
  return (['x', 'y'] as const).every(
    (name) =>
      readBase64url(jwkText(tried, name) ?? '').bytes.length === readBase64url(material[name] ?? '').bytes.length,
  )
}

/** How the values of a key are written: `strict` base64url, `lenient` with padding or the standard alphabet, or `odd`. */
export function spelling(tried: TriedKey): 'strict' | 'lenient' | 'odd' {
  const flaws = ['n', 'e', 'x', 'y', 'pub'].flatMap((name) => readBase64url(jwkText(tried, name) ?? '').flaws)
  if (flaws.length === 0) return 'strict'
  return flaws.every(({ kind }) => kind === 'padding' || kind === 'standard_alphabet') ? 'lenient' : 'odd'
}
