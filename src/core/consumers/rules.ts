import { member, stringMember } from '../foundation/json-access'
import type { JsonNode } from '../foundation/json-node'
import { quote } from '../foundation/wording'
import type { MalformedReason } from '../token/token'
import type { Answer, Question, TriedKey } from './consumer'

/** One rule of a consumer: null when it does not stand against the token. */
export type Rule = (question: Question) => Answer | null

const accepts = (reason: string, source: string): Answer => ({ does: 'accepts', reason, source })
export const refuses = (reason: string, source: string): Answer => ({ does: 'refuses', reason, source })
export const refusesTheSet = (reason: string, source: string): Answer => ({ does: 'refuses_the_set', reason, source })
export const unknown = (reason: string, source: string): Answer => ({ does: 'unknown', reason, source })

/**
 * What comes of all rules together. A premise is what the others rest on: where one is not met, nothing else is said. Of the
 * rest a refusal is certain whatever else is unknown; the token is accepted when one accepts and none speaks against it.
 */
export function conclude(question: Question, premises: readonly Rule[], rules: readonly Rule[]): Answer {
  for (const premise of premises) {
    const unmet = premise(question)
    if (unmet) return unmet
  }
  const given = rules.map((rule) => rule(question))
  for (const does of ['refuses_the_set', 'refuses', 'unknown', 'accepts'] as const) {
    const answer = given.find((one) => one?.does === does)
    if (answer) return answer
  }
  throw new Error('No rule of the consumer gave an answer.')
}

const headerless: readonly MalformedReason[] = ['EMPTY', 'SEGMENT_COUNT', 'HEADER_JSON', 'HEADER_NOT_OBJECT']
const payloadless: readonly MalformedReason[] = ['PAYLOAD_JSON', 'PAYLOAD_NOT_OBJECT']

/** The token must have three parts, a header that is a JSON object and, where `claims` are read, such a payload. */
export function readable(source: string, { claims }: { readonly claims: boolean }): Rule {
  return ({ token, header }) => {
    const reasons = token.malformed.map(({ reason }) => reason)
    const first = token.malformed[0]
    if (!header || reasons.some((reason) => headerless.includes(reason)))
      return refuses(first?.message ?? 'The header is not a JSON object.', source)
    if (claims && (token.unread === 'compressed' || reasons.some((reason) => payloadless.includes(reason))))
      return refuses('The payload is not a JSON object.', source)
    if (token.unread === 'detached')
      return unknown('The payload travels elsewhere, and the signature was not checked.', source)
    const rest = token.malformed.find(({ reason }) => !payloadless.includes(reason))
    return rest ? unknown(`What it makes of such a text was not looked into. ${rest.message}`, source) : null
  }
}

/** A premise for consumers that were not run with a kid of another type. */
export function kidIsText(source: string): Rule {
  return ({ kid }) =>
    kid && kid.type !== 'string'
      ? unknown('What it makes of a kid that is not a string was not looked into.', source)
      : null
}

/** A premise for consumers that were not run with it. */
export function entriesAreObjects(source: string): Rule {
  return ({ oddEntries }) =>
    oddEntries > 0 ? unknown('What it makes of an entry that is no object was not looked into.', source) : null
}

/** Where the rules were read and not run: what parsers disagree about is left open. */
export function unrepeated(source: string): Rule {
  return ({ repeats }) =>
    repeats ? unknown('A member stands twice in one object; which one it takes was not looked into.', source) : null
}

/** The algorithms that it verifies, as `alg` names them. */
export function algOneOf(name: string, algs: readonly string[], source: string): Rule {
  return ({ header, alg }) => {
    if (alg !== null && algs.includes(alg)) return null
    if (alg === null)
      return refuses(`${member(header, 'alg') ? 'The alg is not a string' : 'The header has no alg'}.`, source)
    return refuses(`${name} does not take the alg ${quote(alg)} with a key set.`, source)
  }
}

/** RFC 7515 §4.1.11: an extension that is critical and not understood. */
export function critRefused(name: string, source: string): Rule {
  return ({ header }) =>
    member(header, 'crit') ? refuses(`The header has crit, and ${name} knows no extension in it.`, source) : null
}

/** The media type of RFC 7519 §5.1, “JWT” or none: an access token of RFC 9068 says “at+jwt”. */
export function typJwt(name: string, source: string): Rule {
  return ({ header }) => {
    const typ = member(header, 'typ')
    if (!typ || (typ.type === 'string' && typ.value === 'JWT')) return null
    const text = typ.type === 'string' ? typ.value : null
    if (text === null || text === '' || text.toUpperCase() === 'JWT')
      return unknown('Whether it takes this spelling of typ was not looked into.', source)
    return refuses(`The typ is ${quote(text)}; by default ${name} takes “JWT” or none.`, source)
  }
}

/** What comes of keys of which any may verify. `which` says who they are: "the key with this kid". */
export function tryEach(keys: readonly TriedKey[], which: string, source: string): Answer {
  if (keys.some(({ verifies }) => verifies === true)) return accepts(`The signature verifies under ${which}.`, source)
  if (keys.some(({ verifies }) => verifies === null))
    return unknown(`Whether the signature verifies under ${which} was not checked.`, source)
  const [only, second] = keys
  if (only && !second && only.key.unusable) return refuses(`It cannot read ${which}. ${only.key.unusable}`, source)
  return refuses(`The signature does not verify under ${which}.`, source)
}

/** The kid as a text, null when it is missing or no string. */
export function kidText({ kid }: Question): string | null {
  return kid?.type === 'string' ? kid.value : null
}

/** The member of a JWK as it was written. */
export const jwkMember = ({ key }: TriedKey, name: string): JsonNode | undefined => member(key.jwk, name)
export const jwkText = ({ key }: TriedKey, name: string): string | undefined => stringMember(key.jwk, name)

/** "the key with the kid “a”", "the only key". */
export function named(question: Question): string {
  const kid = kidText(question)
  if (kid !== null) return `the key with the kid ${quote(kid)}`
  return question.keys.length === 1 ? 'the only key' : 'the key that it takes'
}

/** A rule about the type of claims: each must be a string where it is there. */
export function textClaims(names: readonly string[], source: string): Rule {
  return ({ claims }) => {
    const odd = names.find((name) => member(claims, name) && stringMember(claims, name) === undefined)
    return odd ? refuses(`The ${odd} is not a string.`, source) : null
  }
}

/** A rule for what was not looked into: `unknown` where the header has the member. */
export function notRead(name: string, source: string): Rule {
  return ({ header }) =>
    member(header, name) ? unknown(`What it makes of ${name} in a header was not looked into.`, source) : null
}

/** A rule for algorithms that some builds have. */
export function algUnsure(algs: readonly string[], source: string): Rule {
  return ({ alg }) =>
    alg !== null && algs.includes(alg) ? unknown(`Whether it verifies ${alg} was not looked into.`, source) : null
}

/** A rule for registered claims of another type than theirs (RFC 7519 §4.1): what becomes of them was not looked into. */
export function oddClaims(source: string): Rule {
  return ({ claims }) => {
    const odd = ['iss', 'sub', 'jti', 'aud', 'iat'].find((name) => {
      const node = member(claims, name)
      if (!node || (name === 'aud' && node.type === 'array')) return false
      return node.type !== (name === 'iat' ? 'number' : 'string')
    })
    return odd ? unknown(`What it makes of this type of ${odd} was not looked into.`, source) : null
  }
}
