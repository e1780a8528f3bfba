import type { SignatureAlgorithm } from '../algorithms/signature-algorithm'
import type { JsonObject } from '../foundation/json-node'
import type { RecognisedKind } from '../policy/token-kind'
import type { Token } from '../token/token'
import type { Beside, GivenName } from './beside'
import { compareClient } from './compare-client'
import { compareHashes } from './compare-hashes'
import { compareNonce } from './compare-nonce'
import { compareProof } from './compare-proof'

/** The token that is held against what stood beside it. */
export interface BesideSubject {
  readonly token: Token
  readonly header: JsonObject | null
  readonly algorithm: SignatureAlgorithm | null
  readonly claims: JsonObject
  /** What it is taken for; null where nothing tells. */
  readonly kind: RecognisedKind | null
}

/** What of the token something is held against: a claim, `cnf.jkt`, or the form of the DPoP proof beside it. */
export type ComparedName =
  | 'aud'
  | 'azp'
  | 'client_id'
  | 'nonce'
  | 'at_hash'
  | 'c_hash'
  | 's_hash'
  | 'cnf.jkt'
  | 'ath'
  | 'htm'
  | 'htu'
  | 'proof'

export interface Comparison {
  readonly given: GivenName
  readonly against: ComparedName
  /** `missing`: the token should have it and does not. `open`: it cannot be told, and `hint` says why. */
  readonly outcome: 'equal' | 'differs' | 'missing' | 'open'
  /** What the token itself has there, where it is a text. */
  readonly found: string | null
  /** More about it, as a sentence. It never says what was given. */
  readonly hint: string | null
  /** Whether what is compared stands in the DPoP proof beside the token. */
  readonly inProof: boolean
}

/** Holds a token against what stood beside it, each thing that was given on its own, in the order in which they are asked. */
export function evaluateBeside(subject: BesideSubject, beside: Beside): readonly Comparison[] {
  const given = trimmed(beside)
  return [
    ...compareClient(subject, given),
    ...compareNonce(subject, given),
    ...compareHashes(subject, given),
    ...compareProof(subject, given),
  ]
}

/** Without white space around it and without the scheme of a header, as it is copied; what is then empty was not given. */
function trimmed(beside: Beside): Beside {
  const entries = Object.entries(beside).flatMap(([name, value]): [string, string][] => {
    if (typeof value !== 'string') return []
    const bare = value.trim().replace(name === 'access_token' ? /^(?:bearer|dpop)\s+/i : /^$/, '')
    return bare === '' ? [] : [[name, bare]]
  })
  return Object.fromEntries(entries)
}
