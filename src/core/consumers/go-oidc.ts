import { readBase64url } from '../foundation/base64url'
import { quote } from '../foundation/wording'
import { certificateThumbprints } from '../keys/certificate-thumbprints'
import { certifiesKey } from '../keys/certifies-key'
import { hasFullCoordinates, isPrivate, spelling } from './clauses'
import type { Answer, Consumer, Question, TriedKey } from './consumer'
import { isOnCurve } from './curve-point'
import {
  algOneOf,
  conclude,
  critRefused,
  jwkMember,
  jwkText,
  kidIsText,
  kidText,
  named,
  notRead,
  oddClaims,
  readable,
  refuses,
  refusesTheSet,
  tryEach,
  unknown,
  unrepeated,
} from './rules'
import { inTime } from './times'

const OIDC = 'https://github.com/coreos/go-oidc/blob/v3/oidc/'
const KEYS = `${OIDC}jwks.go`
const CLAIMS = `${OIDC}verify.go`
const jose = (path: string) =>
  `https://github.com/go-jose/go-jose/blob/07ea23f5592c5dfa428c88039afe947bfaa3cb1b/${path}`
const JWK = jose('jwk.go')

/** One key that cannot be read fails the set; every key with the kid is tried, whatever its alg and use. */
const goOidc: Consumer = {
  name: 'go-oidc',
  version: '3 with go-jose 4',
  calls: 'NewRemoteKeySet, NewVerifier, Verify',
  source: 'https://github.com/coreos/go-oidc',
  answer: (question) =>
    conclude(
      question,
      [unrepeated(JWK), readable(CLAIMS, { claims: true }), kidIsText(JWK)],
      [
        wholeSet,
        algOneOf('go-oidc', algs, KEYS),
        notRead('b64', jose('signing.go')),
        critRefused('go-jose', jose('signing.go')),
        select,
        oddClaims(CLAIMS),
        inTime({ leeway: 0, lastSecond: true, expNeeded: true, notNumber: 'unknown', only: 'exp', source: CLAIMS }),
        inTime({ leeway: 300, lastSecond: true, notNumber: 'unknown', only: 'nbf', source: CLAIMS }),
      ],
    ),
}
export default goOidc

const algs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

function wholeSet({ keys, oddEntries }: Question): Answer | null {
  if (oddEntries > 0) return refusesTheSet('An entry of the set is not an object.', JWK)
  for (const tried of keys) {
    const why = unreadable(tried)
    if (why) return refusesTheSet(`One key fails the whole set: ${why}.`, JWK)
  }
  return keys.some((key) => isUnsure(key))
    ? unknown('Whether it reads a key of the set, and so the set, was not looked into.', JWK)
    : null
}

const curves = ['P-256', 'P-384', 'P-521']
const needed: Readonly<Record<string, readonly string[]>> = { RSA: ['n', 'e'], EC: ['x', 'y'], OKP: ['x'], oct: [] }

/** Why a key cannot be read, to go on from "One key fails the whole set: "; null when nothing is known against it. */
function unreadable(tried: TriedKey): string | null {
  const { key } = tried
  const names = needed[key.kty]
  if (!names) return `its kty is ${quote(key.kty)}, which it does not know`
  const text = ['kid', 'alg', 'use', 'crv'].find((name) => isOther(tried, name))
  if (text) return `its ${text} is not a string`
  if (key.kty === 'EC' && !curves.includes(key.crv ?? ''))
    return `its crv is ${quote(key.crv ?? '')}, which it does not know`
  if (key.kty === 'OKP' && key.crv !== 'Ed25519')
    return `its crv is ${quote(key.crv ?? '')}; of the OKP keys it knows Ed25519 alone`
  const missing = names.find((name) => !jwkMember(tried, name))
  if (missing) return `it has no ${missing}`
  const padded = names.find((name) =>
    readBase64url(jwkText(tried, name) ?? '').flaws.some(({ kind }) => notRaw.includes(kind)),
  )
  if (padded) return `its ${padded} has padding or is not in the alphabet of base64url`
  if (!hasFullCoordinates(tried)) return 'a coordinate of it is too short or too long'
  if (key.material && !isOnCurve(key)) return 'its x and y are no point on the curve'
  const [certificate] = key.certificates
  return certificate !== undefined && certifiesKey(certificate, key) === false ? 'its x5c is of another key' : null
}

const notRaw = ['padding', 'standard_alphabet']

/** Neither a string nor null, which Go takes for none. */
function isOther(tried: TriedKey, name: string): boolean {
  const node = jwkMember(tried, name)
  return node !== undefined && node.type !== 'string' && !(node.type === 'literal' && node.value === null)
}

function isUnsure(tried: TriedKey): boolean {
  const { key } = tried
  const [certificate] = key.certificates
  const certified = certificate === undefined || (certifiesKey(certificate, key) === true && thumbprintsFit(tried))
  return !key.material || key.privateMembers.some((name) => name !== 'k') || spelling(tried) !== 'strict' || !certified
}

/** Whether x5t and x5t#S256 are those of the certificate. */
function thumbprintsFit({ key }: TriedKey): boolean {
  const computed = certificateThumbprints({ ...key, statedThumbprints: [] })
  return key.statedThumbprints.every((stated) => computed.includes(stated))
}

function select(question: Question): Answer {
  const kid = kidText(question) ?? ''
  const found = question.keys.filter((key) => kid === '' || (jwkText(key, 'kid') ?? '') === kid)
  if (found.length === 0) return refuses(`No key of the set has the kid ${quote(kid)}.`, KEYS)
  if (found.every(isPrivate))
    return refuses(`It verifies with no private key, and ${named(question)} is one.`, jose('asymmetric.go'))
  const which = kid === '' && found.length > 1 ? 'one of the keys, all of which it tries' : named(question)
  return tryEach(found.map(unsure), which, KEYS)
}

/** Go itself turns away RSA keys under 1,024 bits, unless it is built otherwise. */
function unsure(tried: TriedKey): TriedKey {
  const { key, verifies } = tried
  if (isPrivate(tried)) return { key, verifies: false }
  return { key, verifies: key.kty === 'RSA' && (key.bits ?? 0) < 1024 ? null : verifies }
}
