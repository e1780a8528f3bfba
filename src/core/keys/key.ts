import type { JsonObject } from '../foundation/json-node'

/** The members of a JWK that make up the key itself (RFC 7518 §6, RFC 8037 §2, RFC 9964 §4), all base64url but `kty` and `crv`. */
export interface KeyMaterial {
  readonly kty: string
  readonly crv?: string
  readonly n?: string
  readonly e?: string
  readonly x?: string
  readonly y?: string
  readonly pub?: string
  readonly k?: string
}

/** One key of a key source, public members only. Plain data. */
export interface Key {
  /** JSON Pointer of the key in the source: `/keys/0`; '' where the source is the key or is not JSON. */
  readonly pointer: string
  /** What it was read from, in words: "JWK", "PEM public key", "certificate", "secret, read as hex". */
  readonly writtenAs: string
  readonly kid: string | null
  readonly kty: string
  readonly crv: string | null
  readonly alg: string | null
  readonly use: string | null
  readonly keyOps: readonly string[] | null
  /** The key in canonical encoding: RSA numbers without leading zeros, EC coordinates at full length. Null when it cannot be read. */
  readonly material: KeyMaterial | null
  /** RSA: length of the modulus; oct: length of the secret; else null. In bits. */
  readonly bits: number | null
  /** Names of private members that were found and left out (RFC 7518 §6.2.2, §6.3.2; RFC 9964 §4). */
  readonly privateMembers: readonly string[]
  /** What x5t and x5t#S256 state (RFC 7517 §4.8, §4.9), as they stand; `certificateThumbprints` computes those of the certificate too. */
  readonly statedThumbprints: readonly string[]
  /** The certificate chain that comes with the key, its own first: base64 of DER (RFC 7517 §4.7), as it was written. Public. */
  readonly certificates: readonly string[]
  /** The members as they were written, private ones and a secret left out; null where the key was not written as a JWK. */
  readonly jwk: JsonObject | null
  /** Why `material` is null: one sentence. */
  readonly unusable: string | null
}

/** The keys of one source, in source order. */
export interface KeySet {
  readonly form: 'jwks' | 'jwk' | 'pem' | 'pem-map' | 'x5c' | 'secret'
  readonly keys: readonly Key[]
}
