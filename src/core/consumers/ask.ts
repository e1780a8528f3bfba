import type { TokenSubject } from '../checks/subjects'
import { member } from '../foundation/json-access'
import type { JsonObject, JsonReading } from '../foundation/json-node'
import type { Reading } from '../foundation/reading'
import type { Key, KeySet } from '../keys/key'
import type { Candidate, Lookup } from '../verify/look-up-key'
import type { Answer, Consumer, Question, TriedKey } from './consumer'

/** What there is to ask about; `claims` of a payload that is a JSON object. */
export interface Asked {
  readonly subject: TokenSubject & { readonly claims: JsonObject | null }
  readonly keyReading: Reading<KeySet> | null
  /** Of this token and these keys. */
  readonly lookup: Lookup
  /** Seconds since the epoch. */
  readonly now: number
}

export type Answers =
  | {
      readonly state: 'asked'
      readonly answers: readonly { readonly consumer: Consumer; readonly answer: Answer }[]
    }
  /** One sentence: what is missing for an answer. */
  | { readonly state: 'not_asked'; readonly reason: string }

/** Asks each consumer, in their order. Total and pure: signatures are taken from the lookup, never tried. */
export function answers(consumers: readonly Consumer[], asked: Asked): Answers {
  const { subject, keyReading, lookup } = asked
  if (subject.token.form !== 'jws-compact')
    return notAsked('Only a signed token in compact form, a header, a payload and a signature, can be asked about.')
  if (!keyReading || keyReading.state === 'unreadable') return notAsked('There is no key set to ask about.')
  const { form, keys } = keyReading.value
  if (form === 'jwk')
    return notAsked('There is one JWK and no set; in these libraries a set is an object with a member “keys”.')
  if (form !== 'jwks')
    return notAsked('These libraries are asked about a set of JWKs; the keys here are written in another form.')
  if (lookup.candidates.length !== keys.length) return notAsked('The keys have not been tried yet.')
  const question = questionOf(asked, keyReading)
  return {
    state: 'asked',
    answers: consumers.map((consumer) => ({
      consumer,
      answer: misplaced(keyReading, consumer) ?? consumer.answer(question),
    })),
  }
}

const notAsked = (reason: string): Answers => ({ state: 'not_asked', reason })

function questionOf({ subject, lookup, now }: Asked, reading: Reading<KeySet> & { readonly value: KeySet }): Question {
  const { token, header, alg, algorithm, claims } = subject
  const flaws = reading.state === 'flawed' ? reading.flaws : []
  return {
    token,
    header,
    alg,
    algorithm,
    kid: member(header, 'kid'),
    claims,
    keys: reading.value.keys.map((key, index) => triedKey(key, lookup.candidates[index] as Candidate)),
    oddEntries: flaws.filter(({ reason }) => reason === 'ENTRY_NOT_OBJECT').length,
    repeats:
      flaws.some(({ reason }) => reason === 'DUPLICATE_MEMBER') ||
      repeats(token.header?.json) ||
      repeats(token.payload?.json),
    now,
  }
}

const repeats = (json: JsonReading | undefined) =>
  json?.state === 'whole' && json.remarks.some(({ kind }) => kind === 'duplicate_member')

function triedKey(key: Key, { verifies, clauses }: Candidate): TriedKey {
  const never = key.material === null || clauses.kty === 'conflicts' || clauses.crv === 'conflicts'
  return { key, verifies: verifies ?? (never ? false : null) }
}

/** Keys that do not stand in a member “keys” at the top are found by none of them (RFC 7517 §5). */
function misplaced(reading: Reading<KeySet>, { source, takesLists }: Consumer): Answer | null {
  const reasons = reading.state === 'flawed' ? reading.flaws.map(({ reason }) => reason) : []
  if (reasons.includes('EMPTY')) return { does: 'refuses', reason: 'The set has no keys.', source }
  const isElsewhere = reasons.includes('WRAPPED_SET') || (reasons.includes('NOT_OBJECT') && !takesLists)
  if (!isElsewhere) return null
  return { does: 'refuses_the_set', reason: 'The document has no member “keys” at its top.', source }
}
