import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { JsonObject } from '../foundation/json-node'
import type { Flaw } from '../foundation/reading'
import type { FoundToken } from '../intake/found-token'
import type { KeySet } from '../keys/key'
import type { PolicyEvaluation } from '../policy/evaluate-policy'
import type { Policy } from '../policy/policy'
import type { Token } from '../token/token'
import type { Lookup } from '../verify/look-up-key'

/** A new kind of thing to check is a new row here and a folder of its own. */
export interface Subjects {
  /** The token as pasted and read, whatever its form. */
  readonly token: TokenSubject
  /** The claims of a token whose payload is a JSON object. */
  readonly claims: ClaimsSubject
  /** A key source, read or not. */
  readonly 'key-set': KeySetSubject
  /** A token that is signed, or claims to be, held against the keys there are; none are needed to ask what its algorithm is. */
  readonly lookup: LookupSubject
}
export type SubjectName = keyof Subjects

export interface TokenSubject {
  readonly token: Token
  /** How it was found in the pasted text; null when no token was found there. */
  readonly found: FoundToken | null
  /** The protected header as an object, or null. */
  readonly header: JsonObject | null
  readonly alg: string | null
  readonly kid: string | null
  readonly algorithm: SignatureAlgorithm | null
}

export interface ClaimsSubject extends TokenSubject {
  readonly claims: JsonObject
  readonly evaluation: PolicyEvaluation
}

export interface KeySetSubject {
  /** Null when nothing could be read. */
  readonly keySet: KeySet | null
  readonly flaws: readonly Flaw[]
}

export interface LookupSubject extends TokenSubject {
  /** Null without keys, and until they have been tried; the lookup is then `NOT_LOOKED_UP`. */
  readonly keySet: KeySet | null
  readonly lookup: Lookup
  /** An ECDSA signature in DER that verifies once it is rewritten as RFC 7518 §3.4 wants it: index of the key, or null. */
  readonly verifiesConverted: number | null
}

/** Everything that one inspection can check; null where there is nothing of the kind. */
export type Inspected = { readonly [S in SubjectName]: Subjects[S] | null }

export interface CheckContext {
  /** Seconds since the epoch. */
  readonly now: number
  readonly policy: Policy
}
