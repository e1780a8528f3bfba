/** Everything that is needed about one JWS algorithm; nothing else in Latchkey switches on an `alg` string. */
export interface SignatureAlgorithm {
  /** The value of `alg`, case-sensitive (RFC 7515 §4.1.1). */
  readonly name: string
  readonly family: 'hmac' | 'rsassa-pkcs1' | 'rsassa-pss' | 'ecdsa' | 'eddsa' | 'ml-dsa'
  /** The key type that it needs (RFC 7518 §6.1). */
  readonly kty: 'oct' | 'RSA' | 'EC' | 'OKP' | 'AKP'
  /** The curves that it allows; empty where the key type has none. */
  readonly curves: readonly string[]
  /** The digest, by WebCrypto's name, or null where the algorithm brings its own. */
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512' | null
  /** Smallest key in bits that the specification allows. */
  readonly leastBits: number
  /** Length of a signature in bytes; null where the key decides (RSA: the modulus, EdDSA: the curve). */
  readonly signatureBytes: number | null
  /** In a few words, for the header pane. */
  readonly means: string
  readonly cite: string
}
