import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { JsonNode, JsonObject } from '../foundation/json-node'
import type { Key } from '../keys/key'
import type { Token } from '../token/token'

/** A library that verifies tokens with a key set, with its rules as its source states them. */
export interface Consumer {
  readonly name: string
  /** Whose rules these are. */
  readonly version: string
  /** What of it is called, everything else at its defaults. */
  readonly calls: string
  /** Where the project is: an https URL. */
  readonly source: string
  /** Whether it also takes a list of keys for a set. */
  readonly takesLists?: true
  /** Total and pure. "accepts" only when a key that its rules select verifies the signature. */
  answer(question: Question): Answer
}

export interface Answer {
  /** `unknown`: it rests on something that was not tried, or on a rule that was not read. */
  readonly does: 'accepts' | 'refuses' | 'refuses_the_set' | 'unknown'
  /** One sentence. */
  readonly reason: string
  /** URL of the file that says so. */
  readonly source: string
}

/** A key of the set and what came of trying it. */
export interface TriedKey {
  readonly key: Key
  /**
   * Whether the signature verifies under it. False too for a key that cannot be read and for one of another type or curve
   * than the algorithm's; null when it was not tried or could not be decided.
   */
  readonly verifies: boolean | null
}

/** What is known about a token and a key set. */
export interface Question {
  readonly token: Token
  readonly header: JsonObject | null
  /** Null when the header has none, or one that is no string. */
  readonly alg: string | null
  readonly algorithm: SignatureAlgorithm | null
  /** As it was written, string or not; undefined when the header has none. */
  readonly kid: JsonNode | undefined
  readonly claims: JsonObject | null
  /** In the order of the set. */
  readonly keys: readonly TriedKey[]
  /** How many entries of the set are no objects. */
  readonly oddEntries: number
  /** Whether a member stands twice in one object of the token or the set: parsers disagree about which one counts. */
  readonly repeats: boolean
  /** Seconds since the epoch. */
  readonly now: number
}
