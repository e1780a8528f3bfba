import { member } from '../foundation/json-access'
import { quote } from '../foundation/wording'
import { algEqual, crvFits, hasFullCoordinates, isFalsy, ktyFits, pick, spelling } from './clauses'
import type { Answer, Consumer, Question } from './consumer'
import {
  algOneOf,
  conclude,
  entriesAreObjects,
  jwkText,
  named,
  type Rule,
  readable,
  refuses,
  tryEach,
  unknown,
} from './rules'
import { inTime } from './times'

const file = (path: string) => `https://github.com/nearform/fast-jwt/blob/v6.3.6/src/${path}`
const LOOKUP = 'https://github.com/nearform/get-jwks/blob/main/src/get-jwks.js'

/** It takes one key, as PEM; get-jwks, of the same makers, looks it up: the first with the very kid and no other alg. */
const fastJwt: Consumer = {
  name: 'fast-jwt',
  version: '6.3.6',
  calls: 'createVerifier with the key that get-jwks looks up',
  source: 'https://github.com/nearform/fast-jwt',
  answer: (question) =>
    conclude(
      question,
      [readable(file('decoder.js'), { claims: true }), entriesAreObjects(LOOKUP)],
      [
        algOneOf('fast-jwt', algs, file('crypto.js')),
        critEmpty,
        select,
        inTime({ leeway: 0, lastSecond: true, notNumber: 'refuses', source: file('verifier.js') }),
      ],
    ),
}
export default fastJwt

const algs = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/** A crit that JavaScript takes for false is not looked at; no extension is known unless it is configured. */
const critEmpty: Rule = ({ header }) => {
  const crit = member(header, 'crit')
  if (isFalsy(crit)) return null
  return refuses('The header has crit, and no extension is known unless it is configured.', file('verifier.js'))
}

function select(question: Question): Answer {
  const { kid, keys, header } = question
  const found = keys.filter((key) => {
    const own = member(key.key.jwk, 'kid')
    return kid ? own?.type === kid.type && 'value' in own && 'value' in kid && own.value === kid.value : !own
  })
  const [key] = found.filter(
    (one) => !member(one.key.jwk, 'alg') || (member(header, 'alg') && algEqual.fits(one, question)),
  )
  if (!key) return refuses(kid ? pick(question, found, [algEqual]).why : noKid, LOOKUP)
  if (!ktyFits.fits(key, question) || !crvFits.fits(key, question))
    return refuses(
      `The alg ${quote(question.alg ?? '')} is not one for ${named(question)}, of kty ${key.key.kty}.`,
      file('crypto.js'),
    )
  if (key.key.kty === 'OKP' || !hasFullCoordinates(key) || spelling(key) === 'odd' || jwkText(key, 'kty') === undefined)
    return unknown('Whether get-jwks turns such a key into PEM was not looked into.', LOOKUP)
  return tryEach([key], named(question), file('verifier.js'))
}

const noKid = 'The token has no kid, and every key of the set has one.'
