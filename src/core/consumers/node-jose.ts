import { member } from '../foundation/json-access'
import { quote } from '../foundation/wording'
import { algEqual, type Clause, crvFits, hasFullCoordinates, isFalsy, ktyFits, pick, spelling, useSig } from './clauses'
import type { Answer, Consumer, Question, TriedKey } from './consumer'
import {
  algOneOf,
  conclude,
  jwkMember,
  jwkText,
  named,
  type Rule,
  refuses,
  refusesTheSet,
  tryEach,
  unknown,
} from './rules'

const file = (path: string) => `https://github.com/cisco/node-jose/blob/2.2.0/lib/${path}`
const STORE = file('jwk/keystore.js')
const VERIFY = file('jws/verify.js')

/** One key of a type that it does not know fails the set; the first key that fits is the only one tried; no claim is read. */
const nodeJose: Consumer = {
  name: 'node-jose',
  version: '2.2.0',
  calls: 'JWK.asKeyStore, JWS.createVerify(keystore).verify',
  source: 'https://github.com/cisco/node-jose',
  takesLists: true,
  answer: (question) =>
    conclude(
      question,
      [lenientText],
      [wholeSet, algOneOf('node-jose', algs, file('jwk/basekey.js')), critKnown, select],
    ),
}
export default nodeJose

const algs = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'HS256',
  'HS384',
  'HS512',
]

const wholeSet: Rule = ({ keys, oddEntries }) => {
  if (oddEntries > 0) return refusesTheSet('An entry of the set is not an object.', STORE)
  const foreign = keys.find(({ key }) => !['RSA', 'EC', 'oct'].includes(key.kty))
  if (foreign)
    return refusesTheSet(`A key has the kty ${quote(foreign.key.kty)}; it knows “RSA”, “EC” and “oct” alone.`, STORE)
  // Its table of keys is a JavaScript object, with what every object has.
  const inherited = keys.find(({ key }) => key.kid !== null && key.kid in {})
  return inherited ? refusesTheSet(`It cannot keep a key with the kid ${quote(inherited.key.kid ?? '')}.`, STORE) : null
}

/** It looks at no claim, and neither counts the segments nor minds what is not base64url. */
const lenientText: Rule = ({ token, header }) => {
  if (!header) return refuses('The header is not a JSON object.', VERIFY)
  const odd = token.malformed.some(
    ({ reason }) => !reason.startsWith('PAYLOAD_JSON') && reason !== 'PAYLOAD_NOT_OBJECT',
  )
  return odd || token.unread === 'detached'
    ? unknown('What it makes of such a text was not looked into.', VERIFY)
    : null
}

/** An empty list, and a crit that JavaScript takes for false, pass. */
const critKnown: Rule = ({ header }) => {
  const crit = member(header, 'crit')
  if (isFalsy(crit) || (crit?.type === 'array' && crit.items.length === 0)) return null
  return refuses('The header has crit, and no extension is known unless a handler is given.', VERIFY)
}

const longEnough: Clause = {
  fits: ({ key }, { algorithm }) => key.kty !== 'oct' || (key.bits ?? 0) >= (algorithm?.leastBits ?? 0),
  says: ({ key }, { alg }) => `its secret has ${key.bits ?? 0} bits, fewer than ${alg} asks for`,
}

const unlessFalsy = (name: string, clause: Clause): Clause => ({
  ...clause,
  fits: (key, question) => isFalsy(jwkMember(key, name)) || clause.fits(key, question),
})

function select(question: Question): Answer {
  const { kid, keys } = question
  const wanted = kid && 'value' in kid && kid.value !== null ? String(kid.value) : ''
  const found = wanted === '' ? inStoreOrder(keys) : keys.filter((key) => nameOf(key) === wanted)
  if (kid && !('value' in kid))
    return unknown('What it makes of a kid that is no plain value was not looked into.', STORE)
  const { picked, why } = pick(question, found, [
    unlessFalsy('use', useSig),
    unlessFalsy('alg', algEqual),
    ktyFits,
    crvFits,
    longEnough,
  ])
  const [key] = picked
  if (!key) return refuses(why, STORE)
  if (!hasFullCoordinates(key))
    return refuses('A coordinate of the key is too short or too long.', file('algorithms/ecdsa.js'))
  if (spelling(key) === 'odd') return unknown('What it makes of such a JWK was not looked into.', STORE)
  const answer = tryEach([key], wanted === '' ? 'the first key that fits' : named(question), VERIFY)
  return answer.does === 'accepts'
    ? { ...answer, reason: `${answer.reason.slice(0, -1)}; exp and nbf are not looked at.` }
    : answer
}

const nameOf = (tried: TriedKey): string | null => {
  const kid = member(tried.key.jwk, 'kid')
  return kid && 'value' in kid && kid.value ? String(kid.value) : null
}

/** As the members of a JavaScript object come: whole numbers ascending, then in the order of the set, a name at a time. */
function inStoreOrder(keys: readonly TriedKey[]): readonly TriedKey[] {
  const store: Record<string, TriedKey[]> = {}
  for (const [index, key] of keys.entries()) {
    // Without a kid a key goes by its thumbprint, which is no number.
    const name = nameOf(key) ?? `thumbprint ${jwkText(key, 'n') ?? jwkText(key, 'x') ?? index}`
    store[name] = [...(store[name] ?? []), key]
  }
  return Object.values(store).flat()
}
