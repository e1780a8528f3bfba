import type { KeySet } from '../keys/key'
import type { FetchEvidence } from './evidence'

/** A key set that is loaded, with where it came from. Held for the session. */
export interface KeySource {
  /** Unique in the session. */
  readonly id: string
  /** What it is called in a list and in a sentence: the issuer, the host, "pasted". */
  readonly name: string
  readonly keySet: KeySet
  readonly origin: SourceOrigin
}

export type SourceOrigin =
  /** Given as text, or as a file. */
  | { readonly kind: 'given'; readonly at: number }
  /** Fetched, on a click; `discovery` is the metadata that named it. */
  | {
      readonly kind: 'fetched'
      readonly jwks_uri: string
      /** The issuer that was asked for or that its metadata name; null for a bare JWKS URL. */
      readonly issuer: string | null
      readonly evidence: FetchEvidence
      readonly discovery: FetchEvidence | null
      /** The set as it was before the last refresh; null before the first. */
      readonly before: KeySet | null
    }
  /** A kept snapshot. */
  | { readonly kind: 'kept'; readonly at: number; readonly from: string }

/** Where the keys of a token's source stand with regard to refreshing: decides whether KID_UNKNOWN is final. */
export interface SourceContext {
  readonly origin: SourceOrigin
  /** Every other loaded or kept set, in which a missing kid is looked for too. */
  readonly others: readonly KeySource[]
}
