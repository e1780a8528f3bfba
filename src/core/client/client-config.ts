/** What a client, or a verifier, of an issuer is set to. Published JSON, so its members are in snake_case. */
export interface ClientConfig {
  /** The issuer that it trusts, as written; null when it is missing or no string. So with the other texts. */
  readonly issuer: string | null
  readonly client_id: string | null
  /** The URL that it takes the keys from, where it does not take it from the metadata. */
  readonly jwks_uri: string | null
  /** What it accepts in `aud`; null when it is missing or no array of strings. So with the other lists. */
  readonly audiences: readonly string[] | null
  readonly redirect_uris: readonly string[] | null
  /** The only values of `alg` that it accepts (RFC 8725 §3.1). */
  readonly allowed_algs: readonly string[] | null
  /** Whether it refuses addresses of http; null when it does not say, which stands for true. */
  readonly https_required: boolean | null
}

/** The members of a client's configuration, in the order in which they are written, with what each must be. */
export const clientMembers = [
  { name: 'issuer', type: 'string' },
  { name: 'client_id', type: 'string' },
  { name: 'audiences', type: 'strings' },
  { name: 'jwks_uri', type: 'string' },
  { name: 'redirect_uris', type: 'strings' },
  { name: 'allowed_algs', type: 'strings' },
  { name: 'https_required', type: 'boolean' },
] as const satisfies readonly { name: keyof ClientConfig; type: 'string' | 'strings' | 'boolean' }[]

export type ClientMember = (typeof clientMembers)[number]
