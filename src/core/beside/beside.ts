/**
 * What stood beside the token where it was sent or received, to hold it against. Most of it is secret, so no finding and no
 * report says what any of it is: only whether the token fits it.
 */
export interface Beside {
  /** Of the client that the token was issued to. */
  readonly client_id?: string
  /** As the client sent it in the authentication request, or the server demanded it of a DPoP proof. */
  readonly nonce?: string
  /** The access token that came with an ID token, or that a DPoP proof is sent with. */
  readonly access_token?: string
  /** The authorization code that came with an ID token. */
  readonly code?: string
  /** The state that came with an ID token. */
  readonly state?: string
  /** The DPoP proof that an access token is sent with. */
  readonly dpop_proof?: string
  /** Of the request that a DPoP proof is sent with. */
  readonly method?: string
  /** Of that request, absolute. */
  readonly url?: string
  /** Verified tokens that were looked at before. */
  readonly seen?: readonly SeenToken[]
}

/** What a person can give to hold the token against. */
export type GivenName = Exclude<keyof Beside, 'seen'>

/** A token that was looked at before, and verified. Of its text only the hash is kept. */
export interface SeenToken {
  readonly issuer: string
  readonly jti: string
  /** SHA-256 of its signing input, base64url. */
  readonly digest: string
}
