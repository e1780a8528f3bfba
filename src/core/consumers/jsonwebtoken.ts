import { member } from '../foundation/json-access'
import { count, quote } from '../foundation/wording'
import { crvFits, hasFullCoordinates, isFalsy, isPrivate, ktyFits, spelling } from './clauses'
import type { Answer, Consumer, Question, TriedKey } from './consumer'
import {
  algOneOf,
  conclude,
  entriesAreObjects,
  jwkMember,
  jwkText,
  kidText,
  named,
  type Rule,
  readable,
  refuses,
  tryEach,
  unknown,
} from './rules'
import { inTime } from './times'

const CLIENT = 'https://github.com/auth0/node-jwks-rsa/blob/v4.1.0/src/JwksClient.js'
const KEYS = 'https://github.com/auth0/node-jwks-rsa/blob/v4.1.0/src/utils.js'
const VERIFY = 'https://github.com/auth0/node-jsonwebtoken/blob/v9.0.3/verify.js'
const KEY_TYPE = 'https://github.com/auth0/node-jsonwebtoken/blob/v9.0.3/lib/validateAsymmetricKey.js'
const DECODE = 'https://github.com/auth0/node-jsonwebtoken/blob/v9.0.3/decode.js'

/** Keys that cannot be imported are left out; the first with the kid is taken, whatever its alg; crit is not looked at. */
const jsonwebtoken: Consumer = {
  name: 'jsonwebtoken with jwks-rsa',
  version: '9.0.3 with 4.1.0',
  calls: 'jwksClient.getSigningKey(header.kid), jwt.verify',
  source: 'https://github.com/auth0/node-jwks-rsa',
  answer: (question) =>
    conclude(
      question,
      [readable(DECODE, { claims: false }), entriesAreObjects(KEYS), plainText],
      [
        algOneOf('jsonwebtoken', algs, VERIFY),
        select,
        inTime({ leeway: 0, lastSecond: false, notNumber: 'refuses', source: VERIFY }),
      ],
    ),
}
export default jsonwebtoken

const algs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']

/** It reads the header as Latin-1, and a payload that is no JSON object as a text. */
const plainText: Rule = ({ claims, kid }) => {
  if (!claims) return unknown('What it makes of such a payload was not looked into.', DECODE)
  if (kid?.type === 'string' && /\P{ASCII}/u.test(kid.value))
    return unknown('How it compares a kid that is not ASCII was not looked into.', DECODE)
  return null
}

function select(question: Question): Answer {
  const { keys, kid } = question
  if (keys.some((key) => isImportable(key) === null))
    return unknown('Whether jwks-rsa can import a key of the set was not looked into.', KEYS)
  const signing = keys.filter((key) => isImportable(key))
  if (signing.length === 0) return refuses('The set has no key that jwks-rsa can use for signatures.', KEYS)
  const missing = !kid || (kid.type === 'literal' && kid.value === null)
  if (missing && signing.length > 1)
    return refuses(`The token has no kid, and the set has ${count(signing.length, 'key')} for signatures.`, CLIENT)
  const key = missing
    ? signing[0]
    : signing.find((one) => kidText(question) && jwkText(one, 'kid') === kidText(question))
  if (!key) return refuses(noKey(question), CLIENT)
  if (!ktyFits.fits(key, question) || !crvFits.fits(key, question))
    return refuses(`It does not verify ${question.alg} with ${named(question)}, of kty ${key.key.kty}.`, KEY_TYPE)
  return tryEach([key], named(question), VERIFY)
}

function noKey(question: Question): string {
  const kid = kidText(question)
  if (kid === null) return 'The kid of the token is not a string, so no key has it.'
  const there = kid !== '' && question.keys.some((key) => jwkText(key, 'kid') === kid)
  return there
    ? `The key with the kid ${quote(kid)} is left out: jwks-rsa cannot use it for signatures.`
    : `No key of the set has the kid ${quote(kid)}.`
}

const signingAlgs: Readonly<Record<string, readonly string[]>> = {
  RSA: [
    'RS256',
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'RSA-OAEP',
    'RSA-OAEP-256',
    'RSA-OAEP-384',
    'RSA-OAEP-512',
  ],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  Ed25519: ['EdDSA', 'Ed25519'],
}

/** Whether jose imports the key as a public one for the alg that it states, or that jwks-rsa takes for it; null: not known. */
function isImportable(tried: TriedKey): boolean | null {
  const { key } = tried
  const use = jwkMember(tried, 'use')
  if ((use && jwkText(tried, 'use') !== 'sig') || !['RSA', 'EC', 'OKP'].includes(key.kty)) return false
  if (!key.material || isPrivate(tried)) return false
  const alg = member(key.jwk, 'alg')
  if (alg && key.kty !== 'RSA' && key.alg?.startsWith('ECDH-ES')) return null
  const known = signingAlgs[key.kty === 'RSA' ? 'RSA' : (key.crv ?? '')] ?? []
  if (known.length === 0 || (alg && !isFalsy(alg) && !known.includes(key.alg ?? ''))) return false
  const operations = jwkMember(tried, 'key_ops')
  // What WebCrypto makes of a coordinate that is too short is up to the platform.
  if (!hasFullCoordinates(tried) || spelling(tried) === 'odd' || key.privateMembers.length > 0) return null
  if (!operations) return true
  if (operations.type !== 'array' || key.alg?.startsWith('RSA-OAEP')) return operations.type === 'array' ? null : false
  return (
    operations.items.every((item) => item.type === 'string' && item.value === 'verify') && operations.items.length < 2
  )
}
