/** The metadata of an issuer: OpenID Connect Discovery 1.0 §3 and RFC 8414 §2. Only what can be relied on by its type. */
export interface Metadata {
  /** As written; null when it is missing or no string. */
  readonly issuer: string | null
  /** As written; null when it is missing or no string. */
  readonly jwks_uri: string | null
  /** Every member that ends in `_endpoint` and is a string that is not empty, in source order. */
  readonly endpoints: readonly { readonly name: string; readonly url: string }[]
  /** Every registered member that is an array of strings: name and values, in source order. */
  readonly lists: readonly { readonly name: string; readonly values: readonly string[] }[]
}
