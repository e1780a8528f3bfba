import { member } from '../foundation/json-access'
import { count } from '../foundation/wording'
import {
  algEqual,
  byKid,
  type Clause,
  crvFits,
  hasFullCoordinates,
  isPrivate,
  ktyFits,
  pick,
  spelling,
  useSig,
} from './clauses'
import type { Answer, Consumer, Question } from './consumer'
import {
  algOneOf,
  conclude,
  jwkMember,
  named,
  type Rule,
  readable,
  refuses,
  refusesTheSet,
  tryEach,
  unknown,
} from './rules'
import { inTime } from './times'

const file = (path: string) => `https://github.com/panva/jose/blob/v6.2.17/src/${path}`
const LOCAL = file('jwks/local.ts')
const VERIFY = file('lib/jws_verify.ts')
const VALIDATE = file('lib/validate.ts')
const KEY = file('lib/key.ts')

/** One key must fit; of several it takes none, and of a key with kid the alg may be left out. */
const jose: Consumer = {
  name: 'jose',
  version: '6.2.17',
  calls: 'createLocalJWKSet or createRemoteJWKSet, jwtVerify',
  source: 'https://github.com/panva/jose',
  answer: (question) =>
    conclude(
      question,
      [readable(VERIFY, { claims: true })],
      [
        (asked) => (asked.oddEntries > 0 ? refusesTheSet('An entry of the set is not an object.', VALIDATE) : null),
        critB64,
        algOneOf('jose', algs, LOCAL),
        select,
        iatNumber,
        inTime({ leeway: 0, lastSecond: false, notNumber: 'refuses', source: file('lib/jwt_claims_set.ts') }),
      ],
    ),
}
export default jose

const algs = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'],
]

/** It knows one extension, b64, and a JWT must not say false for it. */
const critB64: Rule = ({ header }) => {
  const crit = member(header, 'crit')
  if (!crit) return null
  const names = crit.type === 'array' ? crit.items : []
  const known = names.length > 0 && names.every((item) => item.type === 'string' && item.value === 'b64')
  const b64 = member(header, 'b64')
  if (known && b64?.type === 'literal' && b64.value === true) return null
  return refuses('The header has crit, and jose knows no extension in it.', VALIDATE)
}

const crvInWebCrypto: Clause = {
  ...crvFits,
  // EdDSA is Ed25519 here.
  fits: (key, question) =>
    crvFits.fits(key, question) && (question.algorithm?.family !== 'eddsa' || key.key.crv === 'Ed25519'),
}

const opsVerify: Clause = {
  fits: (key) => {
    const operations = jwkMember(key, 'key_ops')
    if (!operations) return true
    const names =
      operations.type === 'array' ? operations.items.map((item) => (item.type === 'string' ? item.value : null)) : []
    return names.includes('verify') && !names.includes(null) && new Set(names).size === names.length
  },
  says: () => 'its key_ops is not a list of different operations with “verify” among them',
}

const extBoolean: Clause = {
  fits: (key) => {
    const ext = jwkMember(key, 'ext')
    return !ext || (ext.type === 'literal' && ext.value !== null)
  },
  says: () => 'its ext is not true or false',
}

const akpAlg: Clause = {
  fits: (key) => key.key.kty !== 'AKP' || jwkMember(key, 'alg') !== undefined,
  says: () => 'it is of kty AKP and has no alg',
}

const clauses = [ktyFits, crvInWebCrypto, algEqual, akpAlg, useSig, opsVerify, extBoolean]

function select(question: Question): Answer {
  const { picked, why } = pick(question, byKid(question), clauses)
  const [key, second] = picked
  if (!key) return refuses(why, LOCAL)
  if (second) return refuses(`${count(picked.length, 'key')} of the set fit, and jose takes none of several.`, LOCAL)
  if (isPrivate(key)) return refuses(`It takes no private key from a set, and ${named(question)} is one.`, LOCAL)
  if (key.key.kty === 'RSA' && (key.key.bits ?? 0) < 2048)
    return refuses(
      `It asks for an RSA key of 2,048 bits or more; this one has ${count(key.key.bits ?? 0, 'bit')}.`,
      KEY,
    )
  if (!hasFullCoordinates(key))
    return unknown('Whether WebCrypto takes the key is up to the platform: a coordinate is too short or too long.', KEY)
  if ((key.key.keyOps?.length ?? 1) > 1)
    return refuses('WebCrypto takes a public key for “verify” alone, and its key_ops says more.', KEY)
  if (key.key.kty === 'AKP') return unknown('Whether the platform has ML-DSA was not looked into.', KEY)
  if (key.key.privateMembers.length > 0 || spelling(key) === 'odd')
    return unknown('What WebCrypto makes of such a JWK was not looked into.', KEY)
  return tryEach([key], named(question), VERIFY)
}

const iatNumber: Rule = ({ claims }) => {
  const iat = member(claims, 'iat')
  return iat && iat.type !== 'number' ? refuses('The iat is not a number.', file('lib/jwt_claims_set.ts')) : null
}
