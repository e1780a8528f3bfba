import { member } from '../foundation/json-access'
import { relative } from '../foundation/time'
import { quote } from '../foundation/wording'
import { hasFullCoordinates, isFalsy, isPrivate, spelling } from './clauses'
import type { Answer, Consumer, Question, TriedKey } from './consumer'
import { isOnCurve } from './curve-point'
import {
  algOneOf,
  conclude,
  critRefused,
  jwkMember,
  jwkText,
  kidText,
  named,
  type Rule,
  readable,
  refuses,
  textClaims,
  tryEach,
  unknown,
  unrepeated,
} from './rules'
import { inTime } from './times'

const file = (path: string) => `https://github.com/jpadilla/pyjwt/blob/2.15.1/jwt/${path}`
const CLIENT = file('jwks_client.py')
const JWK = file('api_jwk.py')
const JWS = file('api_jws.py')
const JWT = file('api_jwt.py')

/** A key that it cannot use is passed over, and so is one without kid; the key says which algorithm it verifies. */
const pyJwt: Consumer = {
  name: 'PyJWT',
  version: '2.15.1',
  calls: 'PyJWKClient.get_signing_key_from_jwt, jwt.decode with that key',
  source: 'https://github.com/jpadilla/pyjwt',
  answer: (question) =>
    conclude(
      question,
      [unrepeated(CLIENT), readable(JWS, { claims: true })],
      [
        algOneOf('PyJWT', Object.values(algsOf).flat(), file('algorithms.py')),
        critUnlessB64,
        select,
        textClaims(['sub', 'jti'], JWT),
        issuedBefore,
        inTime({ leeway: 0, lastSecond: false, whole: true, notNumber: 'unknown', source: JWT }),
      ],
    ),
}
export default pyJwt

/** By kty, and for EC and OKP by crv; the first is what a key without alg counts as. */
const algsOf: Readonly<Record<string, readonly string[]>> = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  secp256k1: ['ES256K'],
  Ed25519: ['EdDSA'],
  oct: ['HS256', 'HS384', 'HS512'],
}
const algsFor = ({ key }: TriedKey) => algsOf[key.crv ?? key.kty] ?? []

const critUnlessB64: Rule = (question) => {
  const b64 = member(question.header, 'b64')
  if (b64) return unknown('What it makes of b64 in a header was not looked into.', JWS)
  return critRefused('PyJWT', JWS)(question)
}

function select(question: Question): Answer {
  const { keys, kid, alg } = question
  if (!kid) return refuses('The token has no kid, and PyJWKClient looks for no key without one.', CLIENT)
  const wanted = kidText(question)
  if (wanted === null) return refuses('The kid of the token is not a string.', JWS)
  const found = wanted === '' ? [] : keys.filter((key) => isForSignatures(key) && jwkText(key, 'kid') === wanted)
  const key = found.find((one) => isUsable(one) !== false)
  if (!key) {
    if (found.length > 0) return refuses(`PyJWT cannot use ${named(question)}, and passes it over.`, JWK)
    return refuses(`No key of the set that is for signatures has the kid ${quote(wanted)}.`, CLIENT)
  }
  if (isUsable(key) === null) return unknown(`Whether it can use ${named(question)} was not looked into.`, JWK)
  const own = statesAlg(key) ? jwkText(key, 'alg') : algsFor(key)[0]
  if (own !== alg)
    return refuses(`${statesAlg(key) ? 'The key is' : 'Without alg, the key counts as one'} for ${own} alone.`, JWK)
  if (isPrivate(key))
    return refuses(`It does not verify with a private RSA key, and ${named(question)} is one.`, file('algorithms.py'))
  return tryEach([key], named(question), JWS)
}

function isForSignatures(key: TriedKey): boolean {
  const use = jwkMember(key, 'use')
  return !use || (use.type === 'literal' && use.value === null) || jwkText(key, 'use') === 'sig'
}

/** Null: not known. */
function isUsable(tried: TriedKey): boolean | null {
  const { key } = tried
  const known = algsFor(tried)
  if (key.crv === 'Ed448') return null
  if (known.length === 0 || (statesAlg(tried) && !known.includes(key.alg ?? ''))) return false
  if (key.kty === 'RSA' && ['n', 'e'].some((name) => !jwkMember(tried, name))) return false
  if (!key.material) return key.kty === 'EC' ? false : null
  if (!hasFullCoordinates(tried) || !isOnCurve(key)) return false
  return spelling(tried) === 'odd' || (isPrivate(tried) && key.kty !== 'RSA') ? null : true
}

const statesAlg = (tried: TriedKey) => !isFalsy(jwkMember(tried, 'alg'))

/** Booleans and texts of digits count as numbers to it. */
const issuedBefore: Rule = ({ claims, now }) => {
  const iat = member(claims, 'iat')
  if (!iat) return null
  if (iat.type !== 'number') return unknown('The iat is not a number.', JWT)
  return Math.trunc(iat.value) > now
    ? refuses(`The iat is ${relative(iat.value, now)}; it takes none that is to come.`, JWT)
    : null
}
