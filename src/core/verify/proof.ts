import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { Facts } from '../foundation/finding'
import type { JsonObject } from '../foundation/json-node'
import type { Pauses } from '../foundation/pauses'
import type { Key, KeySet } from '../keys/key'
import type { Token } from '../token/token'
import type { Attempts } from './look-up-key'
import type { Work } from './verdict'

export type ProofName =
  | 'DER'
  | 'EMBEDDED_KEY'
  | 'GRAPH_NONCE'
  | 'ALB_PADDING'
  | 'PUBLIC_KEY_AS_SECRET'
  | 'EMPTY_SECRET'
  | 'KNOWN_SECRET'
  | 'SIBLING_ALGORITHM'

/**
 * That the signature verifies once one thing about the token, the key or the algorithm is taken differently. It explains
 * a refusal; it never makes a token accepted and is never drawn as verified.
 */
export interface Proof {
  readonly name: ProofName
  /** The key under which it then verifies. */
  readonly key: Key
  /** How it was proved. */
  readonly facts: Facts
}

/** A token that verifies under no key as it stands, with everything that a proof may start from. */
export interface Question extends Omit<Work, 'key'> {
  readonly token: Token
  readonly header: JsonObject | null
  readonly algorithm: SignatureAlgorithm
  readonly keySet: KeySet
  /** The keys whose type and curve fit the algorithm, the one that the kid names first. */
  readonly keys: readonly Key[]
  readonly attempts: Attempts
}

/** One explanation to try. */
export interface ProofKind {
  readonly name: ProofName
  /** Whether the token has what the explanation needs; cheap. */
  applies(question: Question): boolean
  /** Null when it is not the explanation. Rests between keys (`pauses`), and rejects for nothing but an abort. */
  prove(question: Question, pauses: Pauses): Promise<Proof | null>
}
