import { member } from '../foundation/json-access'
import { count, quote } from '../foundation/wording'
import { certifiesKey } from '../keys/certifies-key'
import { hasFullCoordinates, isPrivate, spelling } from './clauses'
import type { Answer, Consumer, Question, TriedKey } from './consumer'
import { isOnCurve } from './curve-point'
import {
  algOneOf,
  algUnsure,
  conclude,
  entriesAreObjects,
  jwkMember,
  jwkText,
  kidIsText,
  kidText,
  named,
  notRead,
  oddClaims,
  type Rule,
  readable,
  refuses,
  tryEach,
  unknown,
  unrepeated,
} from './rules'
import { inTime } from './times'

const file = (path: string) =>
  `https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.${path}`
const HANDLER = file('JsonWebTokens/JsonWebTokenHandler.ValidateSignature.cs')
const SET = file('Tokens/JsonWebKeySet.cs')
const SIZES = file('Tokens/AsymmetricSignatureProvider.cs')
const LIFETIME = file('Tokens/Validators.cs')

/** RSA and EC keys alone; the first with the kid, and all of them where none has it. */
const identityModel: Consumer = {
  name: 'Microsoft IdentityModel',
  version: '8',
  calls: 'JsonWebTokenHandler.ValidateTokenAsync, IssuerSigningKeys from JsonWebKeySet.GetSigningKeys',
  source: 'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet',
  answer: (question) =>
    conclude(
      question,
      [unrepeated(SET), readable(HANDLER, { claims: true }), entriesAreObjects(SET), kidIsText(HANDLER)],
      [
        algUnsure(unsureAlgs, SET),
        algOneOf('Microsoft IdentityModel', [...algs, ...unsureAlgs], SET),
        notRead('crit', HANDLER),
        select,
        oddClaims(HANDLER),
        validBeforeExpiry,
        inTime({
          leeway: 300,
          lastSecond: true,
          expNeeded: true,
          notNumber: 'unknown',
          latest: 253_402_300_799,
          source: LIFETIME,
        }),
      ],
    ),
}
export default identityModel

const unsureAlgs = ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87', 'ES256K']
const algs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']

function select(question: Question): Answer {
  const { keys, header } = question
  const wanted = kidText(question) ?? ''
  const usable = keys.filter((key) => isSigningKey(key))
  const found = wanted === '' ? undefined : usable.find((key) => isNamed(key, wanted))
  if (found && isShort(found, question))
    return refuses(`The RSA key has ${count(found.key.bits ?? 0, 'bit')}, too few for it.`, SIZES)
  if (found) return tryEach([unsure(found, question)], named(question), HANDLER)
  if (member(header, 'x5t'))
    return unknown('Whether it finds a key by the x5t of the header was not looked into.', HANDLER)
  if (usable.length === 0) return refuses('The set has no RSA or EC key for signatures.', SET)
  const why = wanted === '' ? 'The token has no kid' : `No key has the kid ${quote(wanted)}`
  const tried = tryEach(
    usable.map((key) => unsure(key, question)),
    `one of ${count(usable.length, 'key')}`,
    HANDLER,
  )
  const all = `${why}, so it tries ${usable.length === 1 ? 'the only key' : 'all keys'}`
  if (tried.does === 'accepts') return { ...tried, reason: `${all}, and under one of them the signature verifies.` }
  return tried.does === 'unknown'
    ? { ...tried, reason: `${all}, which was not checked.` }
    : { ...tried, reason: `${all}; none verifies.` }
}

/** Keys with a certificate go by names in either case. */
function isNamed(key: TriedKey, wanted: string): boolean {
  const kid = jwkText(key, 'kid')
  return kid === wanted || (key.key.certificates.length > 0 && kid?.toLowerCase() === wanted.toLowerCase())
}

function isSigningKey(tried: TriedKey): boolean {
  const use = jwkMember(tried, 'use')
  return ['RSA', 'EC'].includes(tried.key.kty) && (!use || ['', 'sig', undefined].includes(jwkText(tried, 'use')))
}

/** The least length of a modulus that verifies, in bits. */
const leastBits: Readonly<Record<string, number>> = { PS256: 528, PS384: 784, PS512: 1040 }

const isShort = ({ key }: TriedKey, { alg }: Question) =>
  key.kty === 'RSA' && key.material !== null && (key.bits ?? 0) < (leastBits[alg ?? ''] ?? 1024)

function unsure(tried: TriedKey, question: Question): TriedKey {
  const { key, verifies } = tried
  const [certificate] = key.certificates
  const certified = certificate === undefined || certifiesKey(certificate, key) === true
  const use = jwkMember(tried, 'use')
  const typed = (!use || jwkText(tried, 'use') !== undefined) && !isPrivate(tried)
  // A key that cannot be read verifies nothing here; what the library itself reads of it is another question.
  if (
    !certified ||
    !typed ||
    !key.material ||
    !isOnCurve(key) ||
    !hasFullCoordinates(tried) ||
    spelling(tried) !== 'strict'
  )
    return { key, verifies: null }
  return { key, verifies: isShort(tried, question) ? false : verifies }
}

const validBeforeExpiry: Rule = ({ claims }) => {
  const [nbf, exp] = [member(claims, 'nbf'), member(claims, 'exp')]
  if (nbf?.type !== 'number' || exp?.type !== 'number' || nbf.value <= exp.value) return null
  return refuses('The nbf comes after the exp.', LIFETIME)
}
