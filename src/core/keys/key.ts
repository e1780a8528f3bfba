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
  /** Base64url of the certificate's SHA-1 and SHA-256 (RFC 7515 §4.1.7 and §4.1.8), stated or computed, without duplicates. */
  readonly certificateThumbprints: readonly string[]
  /** Why `material` is null: one sentence. */
  readonly unusable: string | null
}

/** The keys of one source, in source order. */
export interface KeySet {
  readonly form: 'jwks' | 'jwk' | 'pem' | 'pem-map' | 'x5c' | 'secret'
  readonly keys: readonly Key[]
}
