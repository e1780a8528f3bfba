import { member } from '../foundation/json-access'
import { count, quote } from '../foundation/wording'
import { certifiesKey } from '../keys/certifies-key'
import {
  algEqual,
  byKid,
  crvFits,
  hasFullCoordinates,
  hasTextMembers,
  isPrivate,
  ktyFits,
  pick,
  spelling,
  useSig,
} from './clauses'
import type { Answer, Question, TriedKey } from './consumer'
import { isOnCurve } from './curve-point'
import { jwkMember, jwkText, named, type Rule, refuses, refusesTheSet, tryEach, unknown } from './rules'

const file = (path: string) =>
  `https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jose/${path}`
const SET = file('jwk/JWKSet.java')
const MATCHER = file('jwk/JWKMatcher.java')
const VERIFIER = file('crypto/RSASSAVerifier.java')

/** What Nimbus JOSE+JWT makes of a set, and what its JWSVerificationKeySelector leaves; each that is left is tried. */
export function selectAsNimbus(question: Question): Answer {
  const { keys, oddEntries } = question
  if (oddEntries > 0) return refusesTheSet('An entry of the set is not an object.', SET)
  const bad = keys.find((key) => isReadable(key) === false)
  if (bad)
    return refusesTheSet(`A key of the kty ${quote(bad.key.kty)} cannot be read. ${bad.key.unusable ?? ''}`.trim(), SET)
  if (keys.some((key) => isReadable(key) === null))
    return unknown('Whether it reads a key of the set, and so the set, was not looked into.', SET)
  const { picked, why } = pick(question, byKid(question), [ktyFits, algEqual, useSig])
  if (picked.length === 0) return refuses(why, MATCHER)
  const tried = picked.filter((key) => crvFits.fits(key, question))
  if (tried.length < picked.length)
    return tried.length === 0
      ? refuses(
          `It does not verify ${question.alg} with a key on ${picked[0]?.key.crv}.`,
          file('crypto/ECDSAVerifier.java'),
        )
      : unknown('What it does when keys on another curve are left too was not looked into.', MATCHER)
  const which = picked.length === 1 ? named(question) : `one of the ${count(picked.length, 'key')} that fit`
  return tryEach(
    tried.map((key) => unsure(key, question)),
    which,
    MATCHER,
  )
}

const types = ['RSA', 'EC', 'OKP', 'oct']
const numbers: Readonly<Record<string, readonly string[]>> = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
  oct: [],
}

/** A key of another kty is passed over; one of these that cannot be read fails the set. Null: not known. */
function isReadable(tried: TriedKey): boolean | null {
  const { key } = tried
  if (!jwkText(tried, 'kty')) return null
  if (!types.includes(key.kty)) return true
  if (numbers[key.kty]?.some((name) => !jwkMember(tried, name))) return false
  if (!isOnCurve(key)) return false
  if (!key.material || !hasTextMembers(tried) || !hasSensibleOperations(tried)) return null
  if (key.privateMembers.length > 0 && !isWholePrivateKey(tried)) return null
  return key.certificates.length === 0 || certifiesKey(key.certificates[0] as string, key) === true || null
}

/** `use` and `key_ops` must not contradict each other, nor name what it does not know. */
function hasSensibleOperations(tried: TriedKey): boolean {
  const operations = jwkMember(tried, 'key_ops')
  if (jwkText(tried, 'use') === '') return false
  if (!operations) return true
  const all =
    jwkText(tried, 'use') === undefined
      ? [...forSignatures, ...forSecrecy]
      : jwkText(tried, 'use') === 'sig'
        ? forSignatures
        : forSecrecy
  return (
    operations.type === 'array' && operations.items.every((item) => item.type === 'string' && all.includes(item.value))
  )
}

const forSignatures = ['sign', 'verify']
const forSecrecy = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey']

function isWholePrivateKey(tried: TriedKey): boolean {
  const parts = tried.key.privateMembers
  if (tried.key.kty !== 'RSA') return true
  return isPrivate(tried) && (parts.length === 1 || ['p', 'q', 'dp', 'dq', 'qi'].every((name) => parts.includes(name)))
}

/** How it reads a number that is not written as it should be was not looked into, nor a short secret. */
function unsure(tried: TriedKey, { algorithm }: Question): TriedKey {
  const { key, verifies } = tried
  const long = key.kty !== 'oct' || (key.bits ?? 0) >= (algorithm?.leastBits ?? 0)
  return { key, verifies: long && hasFullCoordinates(tried) && spelling(tried) === 'strict' ? verifies : null }
}

/** The signature counts as wrong where an extension is critical that is not deferred to the caller. */
export const critDeferred: Rule = ({ header }) => {
  const crit = member(header, 'crit')
  if (!crit) return null
  const names = crit.type === 'array' ? crit.items.map((item) => (item.type === 'string' ? item.value : 'b64')) : []
  if (names.length === 0 || names.includes('b64'))
    return unknown('What it makes of this crit was not looked into.', VERIFIER)
  return refuses('The header has crit, and no extension is known unless it is configured.', VERIFIER)
}
