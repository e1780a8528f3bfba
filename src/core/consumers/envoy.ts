import { readBase64url } from '../foundation/base64url'
import { member, typeOf } from '../foundation/json-access'
import { count } from '../foundation/wording'
import { crvFits, hasFullCoordinates, hasTextMembers, ktyFits, spelling } from './clauses'
import type { Answer, Consumer, Question, TriedKey } from './consumer'
import { isOnCurve } from './curve-point'
import {
  algOneOf,
  conclude,
  jwkText,
  kidText,
  named,
  type Rule,
  readable,
  refuses,
  refusesTheSet,
  textClaims,
  tryEach,
  unrepeated,
} from './rules'
import { inTime } from './times'

const file = (path: string) => `https://github.com/envoyproxy/envoy/blob/main/source/common/jwt/${path}`
const JWT = file('jwt.cc')
const SET = file('jwks.cc')
const VERIFY = file('verify.cc')

/** A key that it cannot read is passed over; every key is tried whose kid and alg are those of the token or left out. */
const envoy: Consumer = {
  name: 'Envoy jwt_authn, as in Istio',
  version: 'main',
  calls: 'the filter jwt_authn',
  source: 'https://github.com/envoyproxy/envoy',
  answer: (question) =>
    conclude(
      question,
      [unrepeated(SET), readable(JWT, { claims: true })],
      [
        noneReadable,
        algOneOf('Envoy', algs, JWT),
        kidRefused,
        select,
        textClaims(['iss', 'sub', 'jti'], JWT),
        audience,
        numbers,
        inTime({ leeway: 60, lastSecond: true, whole: true, zeroIsNone: true, notNumber: 'refuses', source: JWT }),
      ],
    ),
}
export default envoy

const rsa = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']
const hmac = ['HS256', 'HS384', 'HS512']
const curves: Readonly<Record<string, string>> = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' }
const algs = [...rsa, ...hmac, ...Object.values(curves), 'EdDSA']

const kidRefused: Rule = ({ kid }) =>
  kid && kid.type !== 'string' ? refuses('The kid of the token is not a string.', JWT) : null

const noneReadable: Rule = ({ keys }) =>
  keys.every((key) => isReadable(key) === false) ? refusesTheSet('It can read no key of the set.', SET) : null

function select(question: Question): Answer {
  const { keys, alg } = question
  const kid = kidText(question) ?? ''
  const left = keys.filter((key) => {
    const [own, ownAlg] = [jwkText(key, 'kid') ?? '', jwkText(key, 'alg') ?? '']
    return isReadable(key) !== false && (kid === '' || own === '' || own === kid) && (ownAlg === '' || ownAlg === alg)
  })
  if (left.length === 0)
    return refuses('No key that it can read has the kid and the alg of the token, or leaves them out.', VERIFY)
  const which =
    left.length === 1
      ? kid === ''
        ? 'the only key that fits'
        : named(question)
      : `one of ${count(left.length, 'key')} that it tries`
  return tryEach(
    left.map((key) => unsure(key, question)),
    which,
    VERIFY,
  )
}

/** Null: not known. */
function isReadable(tried: TriedKey): boolean | null {
  const { key } = tried
  if (!hasTextMembers(tried)) return null
  const alg = jwkText(tried, 'alg') ?? ''
  const known =
    key.kty === 'RSA' ? rsa : key.kty === 'EC' ? [curves[key.crv ?? ''] ?? ''] : key.kty === 'oct' ? hmac : ['EdDSA']
  if (!['RSA', 'EC', 'oct', 'OKP'].includes(key.kty) || (alg !== '' && !known.includes(alg))) return false
  if (key.kty === 'EC' && known[0] === '') return false
  if (key.kty === 'OKP' && key.crv !== 'Ed25519') return false
  const flaws = ['n', 'e', 'x', 'y'].flatMap((name) => readBase64url(jwkText(tried, name) ?? '').flaws)
  if (flaws.some(({ kind }) => kind === 'standard_alphabet')) return false
  if (!key.material || spelling(tried) === 'odd' || !isOnCurve(key) || !hasFullCoordinates(tried)) return null
  if (key.kty === 'RSA' && !['AQAB', 'Aw'].includes(key.material.e ?? '')) return false
  return key.kty !== 'RSA' || (key.bits ?? 0) >= 1024 || null
}

/** An EC key is tried whatever its curve, with the hash of the alg. */
function unsure(tried: TriedKey, question: Question): TriedKey {
  const otherCurve = tried.key.kty === 'EC' && ktyFits.fits(tried, question) && !crvFits.fits(tried, question)
  return isReadable(tried) === null || otherCurve ? { key: tried.key, verifies: null } : tried
}

const audience: Rule = ({ claims }) => {
  const aud = member(claims, 'aud')
  const fits =
    !aud || aud.type === 'string' || (aud.type === 'array' && aud.items.every(({ type }) => type === 'string'))
  return fits ? null : refuses('The aud is neither a string nor a list of strings.', JWT)
}

const numbers: Rule = ({ claims }) => {
  for (const name of ['iat', 'nbf', 'exp']) {
    const node = member(claims, name)
    if (node && node.type !== 'number') return refuses(`The ${name} is ${typeOf(node)}; expected a number.`, JWT)
    if (node && (node.value < 0 || node.value >= 2 ** 64)) return refuses(`The ${name} is out of range.`, JWT)
  }
  return null
}
